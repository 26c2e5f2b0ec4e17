import { describe, expect, it } from 'vitest'
import { LATEST_EDITION, loadEdition, operationNames } from '../../spec/edition.ts'
import { canonical, closure, dependants, giverOf, madeBy, mergeWants, orderOf, RESOURCES, resourceOf } from './graph.ts'
import type { Kind } from './kinds.ts'

describe('the graph of resources', () => {
  it('finds each by its file, and none besides', () => {
    expect([...RESOURCES.keys()].toSorted()).toEqual([
      'authEvent',
      'branding',
      'client',
      'clientSecret',
      'device',
      'domain',
      'group',
      'identity',
      'importJob',
      'limit',
      'membership',
      'pool',
      'provider',
      'replica',
      'resourceServer',
      'riskConfiguration',
      'signIn',
      'terms',
      'user',
    ])
    for (const [kind, one] of RESOURCES) expect(one.kind).toBe(kind)
    expect(() => resourceOf('castle' as Kind)).toThrow(expect.objectContaining({ code: 'unknown-kind' }))
  })

  it('names operations that the newest edition has', () => {
    const named = [...RESOURCES.values()].flatMap(({ ways, makers, remove }) => [
      ...ways.flatMap(({ calls }) => calls),
      ...makers,
      ...(remove === undefined ? [] : [remove.operation]),
    ])
    expect(operationNames(loadEdition(LATEST_EDITION))).toEqual(expect.arrayContaining(named))
  })

  it('gives each value by one resource only', () => {
    const values = [...RESOURCES.values()].flatMap(({ gives }) => Object.keys(gives))
    expect(new Set(values).size).toBe(values.length)
  })

  it('removes what does not go with something else', () => {
    for (const { kind, needs, makers, remove } of RESOURCES.values()) {
      // What nobody makes, nobody removes.
      if (makers.length > 0) expect([kind, remove !== undefined]).toEqual([kind, Object.keys(needs({})).length === 0])
    }
  })
})

describe('what gives a value', () => {
  it.each([
    ['pool.id', 'pool'],
    ['client.secretHash', 'client'],
    ['user.username', 'user'],
    ['code.value', 'user'],
    ['signIn.accessToken', 'signIn'],
    ['group.name', 'group'],
  ])('of %s is a %s', (value, kind) => {
    expect(giverOf(value)?.kind).toBe(kind)
    expect(giverOf(value)?.give).toBe(resourceOf(kind as Kind).gives[value])
  })

  it.each(['castle.id', 'toString', ''])('of %s is nothing', (value) => expect(giverOf(value)).toBeUndefined())
})

describe('what an operation makes', () => {
  it.each([
    ['CreateUserPool', 'pool'],
    ['CreateUserPoolClient', 'client'],
    ['AdminCreateUser', 'user'],
    ['SignUp', 'user'],
    ['CreateGroup', 'group'],
  ])('%s is a %s', (operation, kind) => expect(madeBy(operation)?.kind).toBe(kind))

  it.each(['InitiateAuth', 'AdminSetUserPassword', 'GetGroup'])('%s is nothing', (operation) =>
    expect(madeBy(operation)).toBeUndefined(),
  )
})

describe('the closure of wants', () => {
  const kinds = (wants: object) => Object.entries(closure(wants))

  it('holds all that they need, in the order in which it is made', () => {
    expect(kinds({ signIn: {} })).toEqual([
      ['pool', {}],
      ['client', { passwordSignIn: true }],
      ['user', {}],
      ['signIn', {}],
    ])
    expect(kinds({ user: {}, client: { secret: true } }).map(([kind]) => kind)).toEqual(['pool', 'user', 'client'])
  })

  it('passes on what a thing needs of another, through as many as it takes', () => {
    expect(closure({ signIn: {}, user: { phone: 'verified' } }).pool).toEqual({ sms: true })
    expect(closure({ user: { state: 'UNCONFIRMED' } })).toEqual({
      pool: {},
      client: {},
      user: { state: 'UNCONFIRMED' },
    })
  })

  it('leaves to what is wished what differs', () => {
    expect(closure({ pool: { sms: false }, user: { phone: 'verified' } }).pool).toEqual({ sms: false })
    expect(closure({ client: { passwordSignIn: false, secret: true }, signIn: {} }).client).toEqual({
      passwordSignIn: false,
      secret: true,
    })
  })

  it('is its own closure', () => {
    const all = closure({ signIn: {}, group: {}, user: { phone: 'verified' } })
    expect(closure(all)).toEqual(all)
  })
})

describe('the order', () => {
  it.each([[{ signIn: {}, group: {} }], [{ group: {}, user: { state: 'UNCONFIRMED' } as const }]])(
    'of %o has each kind once, after those that it needs',
    (wants) => {
      const order = orderOf(wants)
      expect(new Set(order).size).toBe(order.length)
      const all = closure(wants)
      for (const kind of order) {
        for (const need of Object.keys(resourceOf(kind).needs(all[kind] ?? {})) as Kind[]) {
          expect(order.indexOf(need)).toBeGreaterThanOrEqual(0)
          expect(order.indexOf(need)).toBeLessThan(order.indexOf(kind))
        }
      }
    },
  )
})

describe('merged wants', () => {
  it('are both, and where they differ about a member, the first', () => {
    expect(
      mergeWants({ user: { email: 'verified' } }, { user: { email: 'unverified', username: 'a' }, pool: {} }),
    ).toEqual({ user: { email: 'verified', username: 'a' }, pool: {} })
  })
})

describe('dependants', () => {
  const all = closure({ signIn: {}, group: {} })

  it.each([
    [['pool'], ['pool', 'client', 'user', 'signIn', 'group']],
    [['user'], ['user', 'signIn']],
    [['group'], ['group']],
    [[], []],
  ] as [Kind[], Kind[]][])('of %o are %o', (kinds, found) =>
    expect(dependants(kinds, all).toSorted()).toEqual(found.toSorted()),
  )
})

describe('canonical specs', () => {
  it.each([
    ['pool', {}, { sms: false, developerEmail: false, triggers: {}, aliases: [], adminOnlyRecovery: false, mark: '' }],
    ['client', { secret: true, userExistenceErrors: 'LEGACY' }, { secret: true }],
    ['user', { state: 'CONFIRMED' }, { email: undefined }],
    ['user', { email: 'verified', phone: 'verified' }, { phone: 'verified', email: 'verified' }],
  ] as [Kind, object, object][])('of a %s are the same for %o and %o', (kind, one, other) =>
    expect(canonical(kind, one)).toBe(canonical(kind, other)),
  )

  it.each([
    ['pool', { sms: true }, {}],
    ['pool', { mark: 'a' }, { mark: 'b' }],
    ['user', { email: 'verified' }, { email: 'unverified' }],
    ['user', { email: 'verified' }, { phone: 'verified' }],
  ] as [Kind, object, object][])('of a %s differ for %o and %o', (kind, one, other) =>
    expect(canonical(kind, one)).not.toBe(canonical(kind, other)),
  )

  it('differ by kind', () => expect(canonical('user', {})).not.toBe(canonical('group', {})))
})
