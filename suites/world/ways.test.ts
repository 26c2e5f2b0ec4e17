import { describe, expect, it } from 'vitest'
import { TransportError } from '../../spec/errors.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import { readRemains } from './ledger.ts'
import { answered, answering, onReference, unknown } from './on-reference.helper.ts'
import { saysUnsupported } from './resource.ts'
import { secretHash } from './secret-hash.ts'
import { Missing } from './skip.ts'

const { wire, world, but, hooks } = await onReference()

const SIGNED_UP = ['SignUp', 'AdminConfirmSignUp', 'AdminUpdateUserAttributes']

describe('ways of making', () => {
  it('are tried in order, and one that the target has no operation for is not tried again', async () => {
    const { get, calls } = world(but({ AdminSetUserPassword: unknown }))
    const first = await get({ user: { email: 'verified' } })
    expect(calls.slice(1)).toEqual([
      'AdminCreateUser',
      'AdminSetUserPassword',
      // A user who signs up needs an app client.
      'CreateUserPoolClient',
      ...SIGNED_UP,
    ])
    calls.length = 0
    await get({ user: { email: 'verified' } })
    expect(calls).toEqual(SIGNED_UP)
    const at = { UserPoolId: first.pool?.id, Username: first.user.username }
    expect((await wire.call('AdminGetUser', at)).response.json).toMatchObject({
      UserStatus: 'CONFIRMED',
      UserAttributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'true' }]),
    })
  })

  it('take what only a hook can tell, where the target has it', async () => {
    const poor = but({ AdminCreateUser: unknown, AdminConfirmSignUp: unknown })
    const { get, calls } = world(poor, hooks)
    await get({ client: {}, user: { email: 'verified' } })
    calls.length = 0
    const { user, pool } = await get({ client: {}, user: { email: 'verified' } })
    expect(calls).toEqual(['SignUp', 'ConfirmSignUp'])
    const { response } = await wire.call('AdminGetUser', { UserPoolId: pool?.id, Username: user.username })
    expect(response.json).toMatchObject({ UserStatus: 'CONFIRMED' })
    // A code cannot verify what was never sent one.
    await expect(get({ user: {} })).rejects.toBeInstanceOf(Missing)
  })

  it('of signing up give an unverified address to who needs none, where the target signs up nobody without', async () => {
    const refusal = () => answered(400, { __type: 'InvalidParameterException', message: 'no attribute to verify' })
    const { get, calls } = world(
      but({
        SignUp: (input) => (JSON.stringify(input).includes('"email"') ? wire.call('SignUp', input) : refusal()),
      }),
    )
    const { pool, user } = await get({ user: { state: 'UNCONFIRMED' } })
    expect(calls.slice(-2)).toEqual(['SignUp', 'SignUp'])
    const { response } = await wire.call('AdminGetUser', { UserPoolId: pool?.id, Username: user.username })
    expect(response.json).toMatchObject({
      UserStatus: 'UNCONFIRMED',
      UserAttributes: expect.arrayContaining([{ Name: 'email', Value: user.email }]),
    })
    const withPhone = get({ user: { state: 'UNCONFIRMED', phone: 'unverified' } })
    await expect(withPhone).rejects.toThrow('SignUp answered 400')
  })

  it('that were refused for something else are tried again', async () => {
    const weak = () => answered(400, { __type: 'InvalidPasswordException', message: 'weak' })
    const { get, calls } = world(but({ AdminSetUserPassword: weak }))
    await get({ user: {} })
    calls.length = 0
    await get({ user: {} })
    expect(calls.slice(0, 2)).toEqual(['AdminCreateUser', 'AdminSetUserPassword'])
  })

  it('of signing in go from the user to the administrator', async () => {
    const { get, calls } = world(but({ InitiateAuth: unknown }))
    const { signIn } = await get({ signIn: {} })
    expect(calls.slice(-2)).toEqual(['InitiateAuth', 'AdminInitiateAuth'])
    expect((await wire.call('GetUser', { AccessToken: signIn.accessToken })).response.status).toBe(200)
  })

  it('that all fail are told with each reason, once for all who need it', async () => {
    const { get, calls } = world(but({ AdminCreateUser: unknown, SignUp: unknown }), hooks)
    const failing = (wants: object) => get(wants).catch((error: unknown) => error as Missing)
    const missed = await failing({ user: { email: 'verified' } })
    expect(missed).toBeInstanceOf(Missing)
    expect(missed).toMatchObject({
      because: 'world',
      message: `the target does not make a confirmed user: ${[
        'AdminCreateUser answered 400 UnknownOperationException',
        'SignUp answered 400 UnknownOperationException',
        'SignUp answered 400 UnknownOperationException',
      ].join('; ')}`,
      exchange: { response: { status: 400 } },
    })
    calls.length = 0
    expect(await failing({ user: { email: 'verified' } })).toBe(missed)
    expect(await failing({ signIn: {}, user: { email: 'verified' } })).toBe(missed)
    expect(calls).not.toContain('AdminCreateUser')
  })
})

describe('a set-up that fails', () => {
  const trouble = '{"__type":"InvalidSmsRoleTrustRelationshipException","message":"Role does not trust"}'

  it('of a role or an identity skips what needs it, and is asked for once', async () => {
    const { get, calls, ledger } = world(answering(400, trouble))
    await expect(get({ pool: { sms: true } })).rejects.toBeInstanceOf(Missing)
    await expect(get({ user: { phone: 'verified' } })).rejects.toThrow(
      "does not make a pool with a role or an identity of an account that is nobody's: CreateUserPool answered 400 InvalidSmsRoleTrustRelationshipException: Role does not trust",
    )
    expect(calls).toHaveLength(1)
    await expect(get({ pool: { developerEmail: true } }, { own: ['pool'] })).rejects.toBeInstanceOf(Missing)
    expect(readRemains(ledger.file)).toMatchObject({ there: [], unsure: [] })
  })

  it('says which call the target refused, and how', async () => {
    const { get, calls, ledger } = world(answering(400, '{"__type":"InvalidParameterException","message":"no such"}'))
    const message =
      'the target does not make a user pool: CreateUserPool answered 400 InvalidParameterException: no such'
    await expect(get({ pool: {} })).rejects.toMatchObject({ name: 'Missing', because: 'world', message })
    expect(readRemains(ledger.file)).toMatchObject({ there: [], unsure: [] })
    await expect(get({ pool: {} }, { own: ['pool'] })).rejects.toThrow(message)
    expect(calls).toHaveLength(1)
  })

  it('shows no password that the target repeats', async () => {
    const echo = (input: unknown) =>
      answered(400, { __type: 'X', message: `weak: ${(input as { Password: string }).Password}` }, input)
    const { get } = world(but({ AdminSetUserPassword: echo, SignUp: echo }))
    await expect(get({ user: {} })).rejects.toThrow(
      /: AdminSetUserPassword answered 400 X: weak: <redacted: 24 characters>; SignUp answered 400 X: weak: <redacted: 24 characters>$/,
    )
  })

  it('keeps a pool on the books whose creation broke down or got no answer, and tries again', async () => {
    const broken = world(answering(500, 'oops'))
    await expect(broken.get({ pool: {} })).rejects.toThrow('CreateUserPool answered 500 without content type, 4 bytes')
    await expect(broken.get({ pool: {} })).rejects.toThrow('CreateUserPool answered 500')
    expect(broken.calls).toHaveLength(6)
    const all = [1, 2, 3, 4, 5, 6].map((count) => ({ kind: 'pool', name: `poolproof-r1-${count}` }))
    expect(readRemains(broken.ledger.file).unsure).toMatchObject(all)
    const silent = world({ call: () => Promise.reject(new TransportError('timeout', 'slow')) })
    await expect(silent.get({ pool: {} })).rejects.toThrow('slow')
    await expect(silent.get({ pool: {} })).rejects.toThrow('slow')
    expect(silent.calls).toHaveLength(6)
    expect(readRemains(silent.ledger.file).unsure).toMatchObject(all)
    // Twice three times is no bad moment.
    await expect(silent.get({ pool: {} })).rejects.toThrow('slow')
    expect(silent.calls).toHaveLength(6)
  }, 20_000)

  it.each([
    ['a breakdown', () => answered(500, 'oops')],
    ['a cut', () => Promise.reject(new TransportError('cut', 'cut'))],
  ])('forgives %s', async (_what, first) => {
    let times = 0
    const { get, ledger } = world({ call: (...args) => ((times += 1) === 1 ? first() : wire.call(...args)) })
    const { pool } = await get({ pool: {} })
    expect(readRemains(ledger.file)).toMatchObject({
      there: [{ kind: 'pool', id: pool?.id }],
      unsure: [{ kind: 'pool', name: 'poolproof-r1-1' }],
    })
  })

  it('for too many requests is not taken for what the target cannot make', async () => {
    let busy = true
    const tooMany = () => answered(400, { __type: 'TooManyRequestsException', message: 'Rate exceeded' })
    const { get } = world({ call: (...args) => (busy ? tooMany() : wire.call(...args)) })
    await expect(get({ pool: {} })).rejects.toMatchObject({
      because: 'throttled',
      message: expect.stringContaining('TooManyRequestsException') as string,
    })
    busy = false
    expect((await get({ pool: {} })).pool.id).toBeTypeOf('string')
  }, 15_000)

  it('points to the profiles where the target knows no such content type', async () => {
    const body = '{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"}'
    const error = /see --statuses whether another profile fits$/
    await expect(world(answering(200, body)).get({ pool: {} })).rejects.toThrow(error)
  })

  it.each([
    ['{}', '{}'],
    ['[]', 'without content type, 2 bytes that are no JSON object'],
    ['null', 'without content type, 4 bytes that are no JSON object'],
    ['{"UserPool":{"Id":7}}', '{"UserPool":{"Id":7}}'],
    ['{"UserPool":null}', '{"UserPool":null}'],
  ])("is the target's lack where the answer is %s", async (body, shownAs) => {
    await expect(world(answering(200, body)).get({ pool: {} })).rejects.toMatchObject({
      because: 'world',
      message: `the target does not make a user pool: CreateUserPool answered 200 without UserPool.Id: ${shownAs}`,
      exchange: { response: { text: body } },
    })
  })
})

describe('an answer says that there is no such operation', () => {
  it.each([
    [501, 'not here'],
    [404, 'Cannot POST /'],
    [405, ''],
    [400, { __type: 'UnknownOperationException' }],
    [400, { __type: 'com.amazon.coral.service#UnknownOperationException' }],
    [500, { __type: 'CognitoLocal#Unsupported', message: 'Cognito Local unsupported feature: X' }],
    [500, 'Internal error: NotImplementedError'],
    [404, { message: 'The action is not yet implemented' }],
    [400, { __type: 'InvalidAction' }],
    [400, { message: 'Unknown operation: SignUp' }],
  ])('by %i %o', (status, body) => expect(saysUnsupported(answer(status, body))).toBe(true))

  it.each([
    [400, { __type: 'UserNotFoundException', message: 'User does not exist.' }],
    [404, { __type: 'ResourceNotFoundException' }],
    [400, { __type: 'UnsupportedUserStateException', message: 'unsupported state' }],
    [400, { __type: 'InvalidParameterException', message: 'no' }],
    [500, { __type: 'InternalErrorException' }],
    [403, ''],
  ])('but not by %i %o', (status, body) => expect(saysUnsupported(answer(status, body))).toBe(false))
})

describe('a secret hash', () => {
  it('is the HMAC of user name and client id', () => {
    // printf 'adaclient' | openssl dgst -sha256 -hmac secret -binary | base64
    expect(secretHash({ id: 'client', secret: 'secret' }, 'ada')).toBe('FEW6rzXVdy2RLJp0KqkU9A6/pxQBq5FgsxTWe/Ot+CI=')
  })

  it('needs a secret', () => {
    expect(() => secretHash({ id: 'c' }, 'ada')).toThrow(expect.objectContaining({ code: 'no-client-secret' }))
  })
})
