/** Derived lies that no case can see, each kind with its reason: they are not told, and count nowhere. */
import type { Lie } from '../../fixtures/reference/lies/lie.ts'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { boundTo } from '../../spec/members.ts'
import type { Success } from '../operations/success.ts'
import { succeeds } from '../operations/succeeds.ts'

export interface Unseen {
  /** Fits the ids of the lies. */
  id: RegExp
  /** Where it depends on the operation: whether the reason holds for it. */
  when?: (success: Success, lie: Lie) => boolean
  reason: string
}

/** The member at the top of the input that a lie about a constraint is about. */
const memberOf = ({ id }: Lie): string => /^\w+\/[\w-]+\/(\w+)/.exec(id)?.[1] ?? ''

/** What it gives is written down, and names nothing: any other would do as well. */
const WRITTEN: readonly (string | undefined)[] = ['user.password', 'user.newPassword']

/** A broken request does not name what is there, whichever constraint it breaks. */
function onlyNames({ operation, facts, fixed }: Success): boolean {
  if (facts.effect === 'makes') return false
  return operation.constraints.every(({ path }) => fixed.includes(path) && !WRITTEN.includes(boundTo(path)))
}

export const UNSEEN: readonly Unseen[] = [
  {
    id: /\/bound-off-by-one\/\w+:\w+:narrow$/,
    when: ({ fixed, isChoosable }, lie) => fixed.includes(memberOf(lie)) && !isChoosable(memberOf(lie)),
    reason: 'only the target gives a value of this member, so that none at the bound can be accepted',
  },
  {
    id: /\/bound-off-by-one\/UserContextData\.(?:IpAddress|EncodedData):\w+:narrow$/,
    reason: 'more is expected of the value than its length, so that one at the bound makes no sense',
  },
  {
    id: /^(?!(?:ForgotPassword|ListUsers|AdminCreateUser)\/)\w+\/fault-(?:renamed|restatused|namespaced)\/InvalidParameterException$/,
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
    id: /\/refusal-acts\/constraints$/,
    when: onlyNames,
    reason: 'every constraint is on what names the thing, so that a request which breaks one names nothing',
  },
]

/** Why no case can see the lie, if so. */
export const whyUnseen = (lie: Lie): string | undefined => UNSEEN.find((one) => fits(one, lie))?.reason

export function fits({ id, when }: Unseen, lie: Lie): boolean {
  if (!id.test(lie.id)) return false
  return when === undefined || when(succeeds(describe(loadEdition(LATEST_EDITION), lie.operation)), lie)
}
