import { describe, expect, it } from 'vitest'
import type { Cost } from '../engine/case.ts'
import { caller, cleanUp } from './clean-up.ts'
import { listPools } from './list-pools.ts'
import { onReference } from './on-reference.helper.ts'
import { iamPolicy, planWorld } from './plan.ts'

const { wire, world } = await onReference()

const cost = (wants: Cost['wants'], rest: Partial<Cost> = {}): Cost => ({ requests: 1, wants, ...rest })
const none = { sms: false, developerEmail: false }

/** What removes pools: those that nobody told of, and what lies in them. */
const REMOVAL = [
  'DeleteUserPool',
  'DeleteUserPoolDomain',
  'DescribeUserPool',
  'ListUserImportJobs',
  'ListUserPools',
  'StopUserImportJob',
  'UpdateUserPool',
]

describe('the plan of a world', () => {
  const COSTS: readonly Cost[] = [
    cost({ pool: {} }),
    cost({ client: { secret: true }, user: { email: 'verified' } }),
    cost({ user: {} }, { times: 3 }),
    cost({ user: { state: 'UNCONFIRMED' } }),
    cost({ user: { phone: 'verified' } }, { choice: { own: ['user'] } }),
    cost({ client: {}, user: {} }, { choice: { own: ['pool'] }, times: 2 }),
    cost({ signIn: {} }, { choice: { shared: true } }),
    cost({ signIn: {}, group: {} }, { choice: { shared: true }, times: 4 }),
    cost({ signIn: {} }),
    cost({ group: {} }, { choice: { own: ['pool'], shared: true } }),
    cost({ pool: { developerEmail: true } }, { choice: { own: ['pool'] } }),
  ]

  it('counts what a world makes and asks', async () => {
    const { get, calls, ledger } = world()
    for (const { wants, choice, times = 1 } of COSTS) {
      for (let time = 0; time < times; time += 1) await get(wants, choice)
    }
    const { removed } = await cleanUp({ wire, ledgerFile: ledger.file, run: 'r1' })
    expect(await listPools(caller(wire), 'poolproof-r1-')).toEqual([])
    const plan = planWorld(COSTS)
    const count = (...operations: string[]) => calls.filter((name) => operations.includes(name)).length
    expect(Object.fromEntries(plan.made)).toEqual({
      pool: count('CreateUserPool'),
      client: count('CreateUserPoolClient'),
      user: count('AdminCreateUser', 'SignUp'),
      group: count('CreateGroup'),
      signIn: count('InitiateAuth'),
    })
    expect(removed).toHaveLength(plan.made.get('pool') ?? 0)
    expect(plan.requests).toBe(calls.length + removed.length)
    expect(plan.calls).toEqual([...new Set([...calls, 'AdminDeleteUser', ...REMOVAL])].toSorted())
  })

  it('counts what is shared once, over all cases', () => {
    const { made } = planWorld([cost({ user: {} }), cost({ user: {} }), cost({ client: {} }, { times: 5 })])
    expect(Object.fromEntries(made)).toEqual({ pool: 1, user: 2, client: 1 })
  })

  it('counts messages that making causes', () => {
    const unconfirmed = (email?: 'unverified') =>
      cost({ user: { state: 'UNCONFIRMED', ...(email === undefined ? {} : { email }) } }, { times: 3 })
    expect(planWorld([unconfirmed('unverified'), cost({ user: { email: 'verified' } })]).messages).toBe(3)
    expect(planWorld([unconfirmed()]).messages).toBe(0)
  })

  it('tells roles and identities that pools are made with', () => {
    expect(planWorld([cost({ user: {} })]).roles).toEqual(none)
    expect(planWorld([cost({ user: { phone: 'verified' } })]).roles).toEqual({ ...none, sms: true })
    expect(planWorld([cost({ pool: { developerEmail: true } })]).roles).toEqual({ ...none, developerEmail: true })
  })

  it('of nothing still finds and removes what may have been left', () => {
    expect(planWorld([])).toMatchObject({ requests: 0, messages: 0, calls: REMOVAL })
  })
})

describe('a policy', () => {
  it('allows exactly what is called, in order and once', () => {
    expect(iamPolicy(['DeleteUserPool', 'AdminGetUser', 'DeleteUserPool'], none)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['cognito-idp:AdminGetUser', 'cognito-idp:DeleteUserPool'], Resource: '*' },
      ],
    })
  })

  it("adds what SMS and e-mail of one's own take", () => {
    const actions = (roles: typeof none) =>
      iamPolicy([], roles)
        .Statement.slice(1)
        .map(({ Action }) => Action)
    expect(actions({ sms: true, developerEmail: true })).toEqual([['iam:PassRole'], ['iam:CreateServiceLinkedRole']])
    expect(actions({ ...none, sms: true })).toEqual([['iam:PassRole']])
  })
})
