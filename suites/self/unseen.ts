/** Derived lies that no case can see, each kind with its reason: they are not told, and count nowhere. */
import type { Lie } from '../../fixtures/reference/lies/lie.ts'

export interface Unseen {
  /** Fits the ids of the lies. */
  id: RegExp
  reason: string
}

export const UNSEEN: readonly Unseen[] = [
  {
    id: /\/bound-off-by-one\/(?:UserPoolId|ClientId|SecretHash|ConfirmationCode|Session|PaginationToken|AccessToken):\w+:narrow$/,
    reason: 'only the target gives a value of this member, so that none at the bound can be accepted',
  },
  {
    id: /\/bound-off-by-one\/UserContextData\.(?:IpAddress|EncodedData):\w+:narrow$/,
    reason: 'more is expected of the value than its length, so that one at the bound makes no sense',
  },
  {
    id: /^(?!ForgotPassword|ListUsers|AdminCreateUser)\w+\/fault-(?:renamed|restatused|namespaced)\/InvalidParameterException$/,
    reason: 'nothing but a broken constraint brings it here, which is a lie of its own',
  },
  {
    id: /\/fault-namespaced\/(?:InternalErrorException|ForbiddenException)$/,
    reason: 'what a broken service or a firewall in front of it answers, nobody has shown in full',
  },
  {
    id: /^(?:AdminCreateUser\/[\w-]+\/UserAttributes\[\]\.Name|ListUsers\/[\w-]+\/(?:AttributesToGet\[\]|PaginationToken|Filter)):(?!.*:narrow$)/,
    reason: 'another rule of the member refuses the value with the same fault',
  },
  {
    id: /^(?:AdminDeleteUser|DeleteUserPoolClient)\/refusal-acts\/constraints$/,
    reason: 'every constraint is on what names the thing, so that a request which breaks one names nothing',
  },
]

/** Why no case can see the lie, if so. */
export const whyUnseen = ({ id }: Lie): string | undefined => UNSEEN.find((one) => one.id.test(id))?.reason
