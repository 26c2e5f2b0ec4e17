/** A user pool. */
import { listPools } from '../list-pools.ts'
import { resource } from '../resource.ts'
import { stringAt } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    pool: { spec: PoolSpec; made: Pool }
  }
}

export interface PoolSpec {
  /** The pool can send SMS (an SMS role is configured). Default false. */
  sms?: boolean
  /** The pool sends e-mail through the developer's own identity rather than the service's. Default false. */
  developerEmail?: boolean
  /** Lambda function ARN by trigger: `{ CustomMessage: arn }`. Default none. */
  triggers?: Readonly<Record<string, string>>
  /** Attributes by which a user can be named besides the user name. Default none. */
  aliases?: readonly ('email' | 'phone_number' | 'preferred_username')[]
  /** Only an administrator resets passwords. Default: the user does, with a code. */
  adminOnlyRecovery?: boolean
  /** Sets this pool apart from others of the same spec. Default: shared by all who want the same. */
  mark?: string
}

export interface Pool {
  id: string
}

/** Roles and identities of an account that is nobody's; a target that looks at them at all cannot reach anybody. */
export const SMS_ROLE = 'arn:aws:iam::123456789012:role/poolproof-sms'
export const EMAIL_IDENTITY = 'arn:aws:ses:us-east-1:123456789012:identity/no-reply@example.com'

export default resource<'pool'>({
  kind: 'pool',
  what: ({ sms, developerEmail }) =>
    sms || developerEmail ? "a pool with a role or an identity of an account that is nobody's" : 'a user pool',
  needs: () => ({}),
  defaults: { sms: false, developerEmail: false, triggers: {}, aliases: [], adminOnlyRecovery: false, mark: '' },
  sharing: 'shared',
  makers: ['CreateUserPool'],
  ways: [
    {
      calls: ['CreateUserPool'],
      async make({ call, name, creating }, spec) {
        const poolName = name()
        creating(poolName)
        const answer = await call('CreateUserPool', createUserPoolInput(poolName, spec))
        return { id: stringAt('CreateUserPool', answer, 'UserPool', 'Id') }
      },
    },
  ],
  gives: {
    'pool.id': { value: ({ pool }) => pool?.id },
    'pool.name': { value: () => undefined, fresh: (name) => name, choose: () => ({}) },
  },
  idOf: ({ id }) => id,
  nameIn: (input) => {
    const name = (input as { PoolName?: unknown } | null | undefined)?.PoolName
    return typeof name === 'string' ? name : undefined
  },
  idIn: (_operation, answer) => {
    const id = (answer as { UserPool?: { Id?: unknown } } | null | undefined)?.UserPool?.Id
    return typeof id === 'string' ? id : undefined
  },
  remove: { operation: 'DeleteUserPool', input: (id) => ({ UserPoolId: id }) },
  find: listPools,
  observe: ({ id }) => [{ operation: 'DescribeUserPool', input: { UserPoolId: id } }],
})

/** Nothing that a case does not need. */
export function createUserPoolInput(name: string, spec: PoolSpec): Record<string, unknown> {
  return {
    PoolName: name,
    AutoVerifiedAttributes: spec.sms ? ['email', 'phone_number'] : ['email'],
    ...((spec.aliases ?? []).length === 0 ? {} : { AliasAttributes: spec.aliases }),
    ...(spec.adminOnlyRecovery
      ? { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] } }
      : {}),
    ...(spec.sms ? { SmsConfiguration: { SnsCallerArn: SMS_ROLE, ExternalId: 'poolproof' } } : {}),
    ...(spec.developerEmail
      ? { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: EMAIL_IDENTITY } }
      : {}),
    ...(Object.keys(spec.triggers ?? {}).length === 0 ? {} : { LambdaConfig: spec.triggers }),
  }
}
