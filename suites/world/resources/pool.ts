/** A user pool. */
import { listPools } from '../list-pools.ts'
import { createUserPoolInput, type PoolSpec } from '../pool-input.ts'
import { resource } from '../resource.ts'
import { whatHolds } from '../what-holds-a-pool.ts'
import { stringAt } from '../set-up.ts'
import { Missing } from '../skip.ts'

declare module '../kinds.ts' {
  interface Kinds {
    pool: { spec: PoolSpec; made: Pool }
  }
}

export interface Pool {
  id: string
  /** Undefined where the target does not say it when it makes the pool. */
  arn?: string
}

export default resource<'pool'>({
  kind: 'pool',
  what: ({ sms, mfa, developerEmail }) =>
    sms || mfa || developerEmail ? "a pool with a role or an identity of an account that is nobody's" : 'a user pool',
  needs: () => ({}),
  defaults: {
    sms: false,
    developerEmail: false,
    triggers: {},
    aliases: [],
    firstFactors: [],
    adminOnlyRecovery: false,
    signInBy: [],
    requires: [],
    verifiesFirst: [],
    passwordHistory: 0,
    mfa: false,
    threatProtection: false,
    custom: [],
    tags: {},
    hosted: false,
    mark: '',
  },
  sharing: 'shared',
  makers: ['CreateUserPool'],
  ways: [
    {
      calls: ['CreateUserPool'],
      async make({ call, name, creating }, spec) {
        const poolName = name()
        creating(poolName)
        const answer = await call('CreateUserPool', createUserPoolInput(poolName, spec))
        const arn = (answer as { UserPool?: { Arn?: unknown } } | null)?.UserPool?.Arn
        return { id: stringAt('CreateUserPool', answer, 'UserPool', 'Id'), ...(typeof arn === 'string' ? { arn } : {}) }
      },
    },
  ],
  gives: {
    'pool.id': { value: ({ pool }) => pool?.id },
    'pool.arn': {
      value: ({ pool }) => {
        // Who only asks which operation reads it back has no pool yet.
        if (pool?.id !== undefined && pool.arn === undefined)
          throw new Missing('the ARN of a pool', 'CreateUserPool does not answer one')
        return pool?.arn
      },
    },
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
  remove: {
    operation: 'DeleteUserPool',
    input: (id) => ({ UserPoolId: id }),
    first: whatHolds,
  },
  find: listPools,
  observe: ({ id }) => [{ operation: 'DescribeUserPool', input: { UserPoolId: id } }],
  observeMade: (answer) => {
    const { Id } = (answer as { UserPool?: { Id?: unknown } }).UserPool ?? {}
    return [{ operation: 'DescribeUserPool', input: { UserPoolId: Id } }]
  },
})
