import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { begunOperations } from '../../spec/families.ts'
import type { CaseContext } from '../engine/case.ts'
import { secretHash } from '../world/secret-hash.ts'
import { onReference, type Noted } from '../world/on-reference.helper.ts'
import { succeeds } from './succeeds.ts'

const edition = loadEdition(LATEST_EDITION)
const { wire, world, hooks } = await onReference()
const of = (name: string) => succeeds(describe(edition, name))

/** What a case of this operation has at hand on the reference target. */
function context(name: string): CaseContext & { world: Noted } {
  const operation = describe(edition, name)
  const target = { name: 'reference', url: '', hooks }
  const around = { edition, operation, profile: 'wire', target, hooks, seed: 1, runs: 1, thrifty: false }
  return { ...around, call: wire.call, world: world(wire, hooks) } as unknown as CaseContext & { world: Noted }
}

const sends = async (name: string, input: unknown) => (await wire.call(name, input)).response

group('what an operation wants', () => {
  it.each([
    ['DescribeUserPool', { pool: {} }, undefined],
    ['ListUsers', { pool: {}, user: { email: 'verified' } }, undefined],
    ['AdminGetUser', { pool: {}, user: {} }, undefined],
    ['GetUser', { signIn: {} }, undefined],
    ['CreateGroup', { pool: {} }, undefined],
    ['AdminCreateUser', { pool: {} }, undefined],
    ['AdminDeleteUser', { pool: {}, user: {} }, 'user'],
    ['DeleteUserPoolClient', { pool: {}, client: {} }, 'client'],
    ['ForgotPassword', { client: {}, user: { email: 'verified' } }, 'user'],
    ['ConfirmSignUp', { client: {}, user: { state: 'UNCONFIRMED', email: 'unverified' } }, 'user'],
  ])('of %s follows from what it requires, and its subject from what it does', (name, wants, subject) => {
    expect(of(name).wants).toEqual(wants)
    expect(of(name).subject).toBe(subject)
  })

  it('is asked once for a description', () => {
    const operation = describe(edition, 'GetUser')
    expect(succeeds(operation)).toBe(succeeds(operation))
  })

  it('names the hooks without which no input can be made', () => {
    expect(of('ConfirmSignUp').hooks).toEqual(['readCode'])
    expect(of('ForgotPassword').hooks).toEqual([])
  })

  it('is refused where a required member is filled by what no resource gives', () => {
    expect(() => of('VerifySoftwareToken')).toThrow(
      expect.objectContaining({
        code: 'no-success',
        message: expect.stringMatching(/^VerifySoftwareToken cannot succeed yet: UserCode is filled by totp\.code/),
      }),
    )
  })
})

group('the members that the world fills', () => {
  it.each([
    ['ForgotPassword', ['ClientId', 'Username', 'SecretHash']],
    ['GetUser', ['AccessToken']],
    ['ListUsers', ['UserPoolId', 'PaginationToken']],
    ['CreateGroup', ['GroupName', 'UserPoolId']],
  ])('of %s are fixed: %o', (name, fixed) => expect(of(name).fixed.toSorted()).toEqual(fixed.toSorted()))

  it('can be chosen where the world can be made to fit', () => {
    const { isChoosable } = of('ForgotPassword')
    expect(['Username', 'ClientId', 'SecretHash', 'ClientMetadata'].map(isChoosable)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(of('CreateGroup').isChoosable('GroupName')).toBe(true)
    expect(of('GetUser').isChoosable('AccessToken')).toBe(false)
  })

  it('can be held where there is one to be had', () => {
    const { isHoldable } = of('ListUsers')
    expect(['UserPoolId', 'PaginationToken', 'Filter'].map(isHoldable)).toEqual([true, false, false])
    expect(of('ForgotPassword').isHoldable('SecretHash')).toBe(true)
  })
})

group('the world for a wish', () => {
  it.each([
    ['GetUser', [], true],
    ['ForgotPassword', ['user'], false],
    ['CreateGroup', [], false],
    ['DeleteUserPoolClient', ['client'], false],
  ])('of %s without one: own %o, shared %s', (name, own, shared) =>
    expect(of(name).worldFor()).toMatchObject({ own, shared }),
  )

  it('of one who only reads is set apart from what others write', () => {
    expect(of('GetUser').worldFor().wants.pool).toEqual({ mark: 'read' })
    expect(of('ForgotPassword').worldFor().wants.pool).toBeUndefined()
    expect(of('ListUsers').worldFor({ wants: { pool: { mark: 'mine' } } }).wants.pool).toEqual({ mark: 'mine' })
  })

  it('that is for one who only reads is no longer shared where it is to be his own', () => {
    expect(of('GetUser').worldFor({ own: ['pool'] })).toMatchObject({ own: ['pool'], shared: false })
  })

  it('has a member held by what gives it', () => {
    expect(of('ForgotPassword').worldFor({ hold: 'SecretHash' }).wants).toEqual({
      client: { secret: true },
      user: { email: 'verified' },
    })
    // What it makes is not there before.
    expect(of('CreateGroup').worldFor({ hold: 'GroupName' }).wants).toEqual({ pool: {} })
  })

  it('is made for the values that are chosen', () => {
    expect(of('AdminGetUser').worldFor({ choose: { Username: 'ada' } }).wants).toEqual({
      pool: { mark: 'read' },
      user: { username: 'ada' },
    })
    expect(of('AdminCreateUser').worldFor({ choose: { Username: 'ada' } }).wants).toEqual({ pool: {} })
  })

  it('takes the wants of the wish in place of the usual ones, and keeps what is chosen', () => {
    expect(
      of('ForgotPassword').worldFor({ wants: { user: { phone: 'verified' } }, choose: { Username: 'ada' } }).wants,
    ).toEqual({ client: {}, user: { phone: 'verified', username: 'ada' } })
  })
})

group('a twin', () => {
  it.each(begunOperations(edition))(
    'of %s is accepted, and its equal after it, in a pool that takes both',
    async (name) => {
      const ctx = context(name)
      const success = of(name)
      const twin = await success.twin(ctx)
      const other = await success.equal(ctx, twin)
      // A pool is deleted once, and has one domain.
      if (!['pool', 'domain'].includes(success.subject ?? '')) expect(other.have.pool).toBe(twin.have.pool)
      expect(await sends(name, twin.input)).toMatchObject({ status: 200 })
      expect(await sends(name, other.input)).toMatchObject({ status: 200 })
    },
  )

  it.each(begunOperations(edition))('of %s holds what is required, in the order of the model', async (name) => {
    const { required = [], properties = {} } = describe(edition, name).input
    const { twin, facts } = of(name)
    const needed = facts.implies.flatMap(({ member, needs }) => (member === undefined ? [needs] : []))
    const { input } = await twin(context(name), { bare: true })
    const order = Object.keys(properties).filter((member) => required.includes(member) || needed.includes(member))
    expect(Object.keys(input)).toEqual(order)
  })

  it('holds what the facts say that every request needs, where the model does not', async () => {
    const { input } = await of('ListResourceServers').twin(context('ListResourceServers'), { bare: true })
    expect(Object.keys(input)).toEqual(['UserPoolId', 'MaxResults'])
  })

  it('writes to nobody, unless it is to be bare', async () => {
    const { input } = await of('AdminCreateUser').twin(context('AdminCreateUser'))
    expect(input).toMatchObject({ MessageAction: 'SUPPRESS' })
    const ctx = context('AdminCreateUser')
    expect((await of('AdminCreateUser').equal(ctx, await of('AdminCreateUser').twin(ctx))).input).toMatchObject({
      MessageAction: 'SUPPRESS',
    })
  })

  it('holds what is optional where it is asked to, or where the world has it', async () => {
    const held = await of('ForgotPassword').twin(context('ForgotPassword'), { hold: 'SecretHash' })
    const { client, user } = held.have
    expect(held.input['SecretHash']).toBe(secretHash(client ?? { id: '' }, user?.username ?? ''))
    expect(await sends('ForgotPassword', held.input)).toMatchObject({ status: 200 })
    const wants = { client: { secret: true }, user: { email: 'verified' } } as const
    const there = await of('ForgotPassword').twin(context('ForgotPassword'), { wants })
    expect(there.input).toHaveProperty('SecretHash')
    expect((await of('ForgotPassword').twin(context('ForgotPassword'))).input).not.toHaveProperty('SecretHash')
  })

  it.each([
    ['AdminGetUser', 'Username'],
    ['CreateGroup', 'GroupName'],
    ['ForgotPassword', 'Username'],
  ])('of %s has the %s that is chosen', async (name, member) => {
    const { input } = await of(name).twin(context(name), { choose: { [member]: 'x'.repeat(100) } })
    expect(input[member]).toBe('x'.repeat(100))
    expect(await sends(name, input)).toMatchObject({ status: 200 })
  })

  it('lives in a pool of its own where that is wished', async () => {
    const ctx = context('AdminGetUser')
    const [one, two] = [
      await of('AdminGetUser').twin(ctx, { own: ['pool'] }),
      await of('AdminGetUser').twin(ctx, { own: ['pool'] }),
    ]
    expect(one.have.pool?.id).not.toBe(two.have.pool?.id)
  })
})

group('an equal', () => {
  it.each([
    // Reading and writing can be done again on the same thing.
    ['AdminGetUser', 'Username', true],
    ['ForgotPassword', 'Username', true],
    ['AdminDeleteUser', 'Username', false],
    ['DeleteUserPoolClient', 'ClientId', false],
    ['ConfirmSignUp', 'Username', false],
    ['CreateGroup', 'GroupName', false],
    ['AdminCreateUser', 'Username', false],
  ])('of %s has the same %s: %s', async (name, member, same) => {
    const ctx = context(name)
    const twin = await of(name).twin(ctx)
    const other = await of(name).equal(ctx, twin)
    expect(other.input[member] === twin.input[member]).toBe(same)
  })

  it('of what ends a pool is in another', async () => {
    const ctx = context('DeleteUserPool')
    const twin = await of('DeleteUserPool').twin(ctx)
    const other = await of('DeleteUserPool').equal(ctx, twin)
    expect(await sends('DeleteUserPool', twin.input)).toMatchObject({ status: 200 })
    expect(await sends('DeleteUserPool', other.input)).toMatchObject({ status: 200 })
  })
})

group('what is read back', () => {
  it('is what the operation acts on', async () => {
    const twin = await of('AdminDeleteUser').twin(context('AdminDeleteUser'))
    expect(of('AdminDeleteUser').readings(twin, twin.input)).toEqual([
      { operation: 'AdminGetUser', input: { UserPoolId: twin.have.pool?.id, Username: twin.have.user?.username } },
    ])
  })

  it('is what it would make, by the request that asks for it', async () => {
    const twin = await of('CreateGroup').twin(context('CreateGroup'))
    expect(of('CreateGroup').readings(twin, { ...twin.input, GroupName: 'x' })).toEqual([
      { operation: 'GetGroup', input: { UserPoolId: twin.have.pool?.id, GroupName: 'x' } },
    ])
  })

  it('is looked for in the pool of the world, where the request names none', async () => {
    const twin = await of('SignUp').twin(context('SignUp'))
    expect(of('SignUp').readings(twin, twin.input)).toEqual([
      { operation: 'AdminGetUser', input: { UserPoolId: twin.have.pool?.id, Username: twin.input['Username'] } },
    ])
    expect(twin.have.pool?.id).toMatch(/_/)
  })

  it.each([
    ['AdminDeleteUser', ['AdminGetUser']],
    ['CreateGroup', ['GetGroup']],
    ['DeleteUserPoolClient', ['DescribeUserPoolClient']],
    ['GetUser', []],
  ])('takes, of %s, what is told beforehand: %o', async (name, operations) => {
    const twin = await of(name).twin(context(name))
    expect(
      of(name)
        .readings(twin, twin.input)
        .map(({ operation }) => operation),
    ).toEqual(operations)
    expect(of(name).readBack).toEqual(operations)
  })

  it('is nothing where it only reads', async () => {
    const twin = await of('GetUser').twin(context('GetUser'))
    expect(of('GetUser').readings(twin, twin.input)).toEqual([])
  })
})

group('the variants', () => {
  it('are one of generated values, unless the operation says otherwise', () => {
    expect(of('AdminGetUser').variants.map(({ id }) => id)).toEqual(['generated'])
    expect(of('ForgotPassword').variants.map(({ id }) => id)).toEqual(['generated', 'generated-sms'])
  })
})
