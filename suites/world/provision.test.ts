import { describe, expect, it } from 'vitest'
import { TransportError } from '../../spec/errors.ts'
import { readRemains } from './ledger.ts'
import { answered, answering, onReference } from './on-reference.helper.ts'
import { createWorld } from './provision.ts'
import { EMAIL_IDENTITY, SMS_ROLE } from './pool-input.ts'
import { secretHash } from './secret-hash.ts'
import { Missing } from './skip.ts'

const { wire, world, but, newLedger, hooks } = await onReference()

interface Client {
  id: string
  secret?: string
}

const forgot = async (client: Client, username: string) =>
  (
    await wire.call('ForgotPassword', {
      ClientId: client.id,
      Username: username,
      ...(client.secret === undefined ? {} : { SecretHash: secretHash(client, username) }),
    })
  ).response

describe('a pool', () => {
  it('takes one call, and is shared by all who ask for the same, however they write it', async () => {
    const { get, calls } = world()
    const [one, two] = await Promise.all([get({ pool: {} }), get({ pool: { sms: false, triggers: {} } })])
    expect(two.pool).toBe(one.pool)
    expect((await get({ pool: { mark: 'b' } })).pool).not.toBe(one.pool)
    expect(calls).toEqual(['CreateUserPool', 'CreateUserPool'])
  })

  it("of one's own is shared by nobody, nor is what lies in it", async () => {
    const { get } = world()
    const wants = { client: {} }
    const all = await Promise.all([get(wants), get(wants, { own: ['pool'] }), get(wants, { own: ['pool'] })])
    expect(new Set(all.map(({ pool }) => pool?.id)).size).toBe(3)
    expect(new Set(all.map(({ client }) => client.id)).size).toBe(3)
  })

  it('has what its spec says', async () => {
    const { get, inputs } = world()
    const triggers = { CustomMessage: 'arn:aws:lambda:us-east-1:123456789012:function:f' }
    const { pool, client } = await get({
      pool: { sms: true, developerEmail: true, aliases: ['email'], triggers },
      client: { secret: true, userExistenceErrors: 'ENABLED', passwordSignIn: true },
    })
    expect(client.secret).toMatch(/^\S+$/)
    expect(inputs).toEqual([
      {
        PoolName: 'poolproof-r1-1',
        AutoVerifiedAttributes: ['email', 'phone_number'],
        AliasAttributes: ['email'],
        SmsConfiguration: { SnsCallerArn: SMS_ROLE, ExternalId: 'poolproof' },
        EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: EMAIL_IDENTITY },
        LambdaConfig: triggers,
      },
      {
        UserPoolId: pool.id,
        ClientName: 'poolproof-r1-client-1',
        GenerateSecret: true,
        PreventUserExistenceErrors: 'ENABLED',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      },
    ])
  })

  it('asks for no more than it needs', async () => {
    const { get, inputs } = world()
    await get({ pool: {} })
    expect(inputs).toEqual([{ PoolName: 'poolproof-r1-1', AutoVerifiedAttributes: ['email'] }])
  })

  it('is in the ledger from before it exists, and what lies in it with what it lies in', async () => {
    const { get, ledger } = world()
    const { pool } = await get({ user: {} })
    expect(readRemains(ledger.file)).toMatchObject({ there: [{ kind: 'pool', id: pool?.id }], unsure: [] })
    const early = world(but({ CreateUserPool: () => Promise.reject(new TransportError('timeout', 'slow')) }))
    await expect(early.get({ pool: {} })).rejects.toThrow('slow')
    const tries = [1, 2, 3].map((count) => ({ kind: 'pool', name: `poolproof-r1-${count}` }))
    expect(readRemains(early.ledger.file).unsure).toMatchObject(tries)
  })
})

describe('an app client', () => {
  it('is shared in its pool by all who want the same', async () => {
    const { get, calls } = world()
    const [one, two] = await Promise.all([
      get({ client: {} }),
      get({ client: { secret: false, userExistenceErrors: 'LEGACY' } }),
    ])
    expect(two.client).toBe(one.client)
    const other = await get({ client: { secret: true } })
    expect(other.client).not.toBe(one.client)
    expect(other.pool).toBe(one.pool)
    expect(calls).toEqual(['CreateUserPool', 'CreateUserPoolClient', 'CreateUserPoolClient'])
  })

  it('is shared by those who also want what is theirs alone, in whatever order', async () => {
    const { get } = world()
    const some = [await get({ user: {}, client: {} }), await get({ client: {}, user: {} }), await get({ client: {} })]
    expect(new Set(some.map(({ client }) => client)).size).toBe(1)
    const unconfirmed = await get({ user: { state: 'UNCONFIRMED' } })
    expect(unconfirmed.client).toBe(some[0]?.client)
  })
})

describe('a user', () => {
  it('is confirmed in two calls, without a message, and can be reset', async () => {
    const { get, calls, inputs } = world()
    const { pool, client, user } = await get({
      client: { secret: true },
      user: { email: 'verified', phone: 'unverified' },
    })
    expect(calls.slice(2)).toEqual(['AdminCreateUser', 'AdminSetUserPassword'])
    expect(inputs[2]).toEqual({
      UserPoolId: pool?.id,
      Username: 'poolproof-r1-7-1',
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: user.email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'phone_number', Value: user.phone },
        { Name: 'phone_number_verified', Value: 'false' },
      ],
    })
    expect(user.email).toMatch(/@example\.(com|net|org)$/)
    expect(user.phone).toMatch(/^\+1\d{3}55501\d\d$/)
    expect(await forgot(client, user.username)).toMatchObject({
      status: 200,
      json: { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } },
    })
    expect((await hooks.readCode?.({ userPoolId: pool?.id ?? '', username: user.username }))?.medium).toBe('EMAIL')
  })

  it('with a phone number comes in a pool that can send SMS', async () => {
    const { get, inputs } = world()
    const { client, user } = await get({ client: {}, user: { phone: 'verified' } })
    expect(inputs[0]).toHaveProperty('SmsConfiguration')
    expect(await forgot(client, user.username)).toMatchObject({
      json: { CodeDeliveryDetails: { DeliveryMedium: 'SMS' } },
    })
  })

  it('who has to change the password takes one call', async () => {
    const { get, calls } = world()
    const { client, user } = await get({ client: {}, user: { email: 'verified', state: 'FORCE_CHANGE_PASSWORD' } })
    expect(calls.slice(2)).toEqual(['AdminCreateUser'])
    expect(await forgot(client, user.username)).toMatchObject({
      status: 400,
      json: { __type: 'NotAuthorizedException' },
    })
  })

  it('who is not confirmed has signed up', async () => {
    const { get, calls } = world()
    const { pool, user } = await get({ user: { state: 'UNCONFIRMED', email: 'unverified' } })
    expect(calls).toEqual(['CreateUserPool', 'CreateUserPoolClient', 'SignUp'])
    const { response } = await wire.call('AdminGetUser', { UserPoolId: pool?.id, Username: user.username })
    expect(response.json).toMatchObject({ UserStatus: 'UNCONFIRMED' })
  })

  it('is a new one each time, the same ones for the same seed', async () => {
    const { get, name } = world()
    const both = await Promise.all([get({ user: {} }), get({ user: {} })])
    expect(new Set([...both.map(({ user }) => user.username), name(), name()]).size).toBe(4)
    expect(both[0]?.user.password).not.toBe(both[1]?.user.password)
    expect(both[0]?.pool).toBe(both[1]?.pool)
    expect((await world().get({ user: {} })).user).toEqual(both[0]?.user)
  })

  it('of a chosen name is made anew where there was one', async () => {
    const { get, calls } = world()
    const { client } = await get({ client: {}, user: { username: 'ada', email: 'unverified' } })
    await get({ user: { username: 'ada', email: 'verified' } })
    expect(calls.slice(4)).toEqual(['AdminCreateUser', 'AdminDeleteUser', 'AdminCreateUser', 'AdminSetUserPassword'])
    expect((await forgot(client, 'ada')).status).toBe(200)
  })

  it('whose name came by chance is never removed', async () => {
    const taken = () => answered(400, { __type: 'UsernameExistsException' })
    const { get, calls } = world(but({ AdminCreateUser: taken, SignUp: taken }))
    await expect(get({ user: {} })).rejects.toThrow('UsernameExistsException')
    expect(calls).not.toContain('AdminDeleteUser')
  })
})

describe('a sign-in', () => {
  it.each([{}, { secret: true }])('is made with a token that the target takes, for a client %o', async (client) => {
    const { get } = world()
    const { signIn, user } = await get({ client, signIn: {} })
    const { response } = await wire.call('GetUser', { AccessToken: signIn.accessToken })
    expect(response).toMatchObject({ status: 200, json: { Username: user?.username } })
  })

  it('stands in no file', async () => {
    const { get, ledger } = world()
    await get({ signIn: {} })
    expect(readRemains(ledger.file).there.map(({ kind }) => kind)).toEqual(['pool'])
  })
})

describe('a group', () => {
  it('is new each time, under a name of the run or a chosen one', async () => {
    const { get } = world()
    const groups = [await get({ group: {} }), await get({ group: {} }), await get({ group: { name: 'x' } })]
    expect(groups.map(({ group }) => group.name)).toEqual(['poolproof-r1-7-1', 'poolproof-r1-7-2', 'x'])
  })
})

describe('a choice', () => {
  it('of own makes new ones of these kinds and of those that need them, and shares the rest', async () => {
    const { get } = world()
    const wants = { client: {}, user: {} }
    const usual = await get(wants)
    const own = await get(wants, { own: ['client'] })
    expect(own.pool).toBe(usual.pool)
    expect(own.client).not.toBe(usual.client)
    const unconfirmed = { user: { state: 'UNCONFIRMED' } } as const
    const needing = await get(unconfirmed, { own: ['client'], shared: true })
    expect((await get(unconfirmed, { own: ['client'], shared: true })).user).not.toBe(needing.user)
  })

  it('of shared gives those who only read the same of everything', async () => {
    const { get, calls } = world()
    const some = await Promise.all([1, 2, 3].map(() => get({ user: {}, signIn: {} }, { shared: true })))
    expect(new Set(some.map(({ user }) => user)).size).toBe(1)
    expect(new Set(some.map(({ signIn }) => signIn)).size).toBe(1)
    expect(some[0]?.user.username).toBe('poolproof-r1-user-1')
    expect(calls).toHaveLength(5)
    expect((await get({ user: {} })).user).not.toBe(some[0]?.user)
    expect((await get({ user: { email: 'verified' } }, { shared: true })).user).not.toBe(some[0]?.user)
  })

  it('of own goes before shared', async () => {
    const { get } = world()
    const one = await get({ user: {} }, { own: ['user'], shared: true })
    expect((await get({ user: {} }, { own: ['user'], shared: true })).user).not.toBe(one.user)
  })
})

describe('more of a world', () => {
  it('is new, in the same pool, with what there is around it', async () => {
    const { get, also, calls } = world()
    const have = await get({ client: {}, user: {} }, { own: ['pool'] })
    calls.length = 0
    const more = await also(have, { user: { email: 'verified' } })
    expect(calls).toEqual(['AdminCreateUser', 'AdminSetUserPassword'])
    expect([more.pool, more.client]).toEqual([have.pool, have.client])
    expect(more.user.username).not.toBe(have.user.username)
    expect((await forgot(have.client, more.user.username)).status).toBe(200)
  })

  it('is new also of what is shared', async () => {
    const { get, also } = world()
    const have = await get({ client: {} })
    const [one, two] = [await also(have, { client: {} }), await also(have, { client: {} })]
    expect(new Set([have, one, two].map(({ client }) => client.id)).size).toBe(3)
    expect(one.pool).toBe(have.pool)
  })

  it('takes what a new one needs from what there is, and makes what is missing', async () => {
    const { get, also } = world()
    const have = await get({ user: {} })
    const { client, signIn, user } = await also(have, { signIn: {} })
    expect(user).toBe(have.user)
    expect(client?.id).toBeTypeOf('string')
    expect((await wire.call('GetUser', { AccessToken: signIn.accessToken })).response.status).toBe(200)
  })
})

describe('reading back', () => {
  const reading = (operation: string) => ({ operation, input: {} })

  it('gives the answers as they came, refusals included', async () => {
    const { read, get } = world()
    const { pool } = await get({ pool: {} })
    const input = { UserPoolId: pool.id }
    const answers = await read([
      { operation: 'DescribeUserPool', input },
      { operation: 'AdminGetUser', input: { ...input, Username: 'nobody' } },
    ])
    expect(answers?.map(({ response }) => response.status)).toEqual([200, 400])
  })

  it('asks again where the target is busy', async () => {
    const answers = [answered(400, { __type: 'TooManyRequestsException', message: 'Rate exceeded' }), answered(200, {})]
    const busy = world({ call: () => answers.shift() ?? answered(500, {}) })
    expect((await busy.read([reading('GetGroup')]))?.map(({ response }) => response.status)).toEqual([200])
  })

  it('is undefined where the target breaks down over it: that says nothing about the thing', async () => {
    const broken = world(answering(500, { __type: 'InternalErrorException', message: 'x' }))
    expect(await broken.read([reading('GetGroup')])).toBeUndefined()
  })

  it('is undefined where there is nothing to read, or no such operation', async () => {
    expect(await world().read([])).toBeUndefined()
    const poor = world(answering(400, { __type: 'UnknownOperationException' }))
    expect(await poor.read([reading('GetGroup')])).toBeUndefined()
  })
})

describe('worlds of one run', () => {
  it('share what is shared, whoever asked first, and their people differ by seed', async () => {
    const worldFor = createWorld({ run: 'r2', ledger: newLedger() })
    const [a, b] = await Promise.all([worldFor(wire, 1).get({ user: {} }), worldFor(wire, 2).get({ user: {} })])
    expect(a.pool).toBe(b.pool)
    expect(a.user.username).not.toBe(b.user.username)
  })

  it('do not take what one pool refuses for what the target does not make', async () => {
    const first = await world().get({ pool: {} })
    const refusing = but({
      AdminCreateUser: (input) =>
        (input as { UserPoolId: string }).UserPoolId === first.pool.id
          ? wire.call('AdminCreateUser', input)
          : answered(400, { __type: 'UnexpectedLambdaException', message: 'no' }),
      SignUp: () => answered(400, { __type: 'UnexpectedLambdaException', message: 'no' }),
    })
    const { get, also } = world(refusing)
    await expect(get({ user: {}, pool: { mark: 'odd' } })).rejects.toThrow(Missing)
    expect((await also(first, { user: {} })).user.username).toBeTypeOf('string')
  })

  it('remember for each other what the target does not make', async () => {
    const worldFor = createWorld({ run: 'r3', ledger: newLedger() })
    const refusing = answering(400, { __type: 'InvalidParameterException', message: 'no' })
    const first: unknown = await worldFor(refusing, 1)
      .get({ pool: {} })
      .catch((error: unknown) => error)
    expect(first).toBeInstanceOf(Missing)
    await expect(worldFor(wire, 2).get({ user: {} })).rejects.toBe(first)
  })
})

describe('what is one in what it lies in', () => {
  it('is shared with it, and is new with it', async () => {
    const { get, also, calls } = world()
    const [one, two] = await Promise.all([get({ domain: {} }), get({ domain: {} })])
    expect([two.domain, two.pool]).toEqual([one.domain, one.pool])
    expect((await get({ pool: {} })).pool).not.toEqual(one.pool)
    const own = await get({ domain: {}, client: {} }, { own: ['domain'] })
    expect(own.pool).not.toEqual(one.pool)
    const other = await also(own, { domain: {} })
    expect(other.pool).not.toEqual(own.pool)
    expect(calls.filter((name) => name === 'CreateUserPoolDomain')).toHaveLength(3)
  })
})
