import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startReference, type Reference } from '../../fixtures/reference/reference.ts'
import { TransportError } from '../../spec/errors.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { createWire, type Wire } from '../wire/client.ts'
import { wireResponse } from '../wire/response.ts'
import { EMAIL_IDENTITY, SMS_ROLE } from './inputs.ts'
import { Skip } from '../engine/case.ts'
import { createLedger, readRemains, type Ledger } from './ledger.ts'
import { createWorld } from './provision.ts'
import { secretHash } from './secret-hash.ts'
import type { Caller } from './set-up.ts'
import type { Pool, World } from './world.ts'

let reference: Reference
let wire: Wire
let folder: string
let files = 0
beforeAll(async () => {
  reference = await startReference()
  wire = createWire({
    url: reference.url,
    profile: 'wire',
    edition: loadEdition(LATEST_EDITION),
    timeoutMs: 5_000,
    connections: 8,
  })
  folder = await mkdtemp(join(tmpdir(), 'poolproof-world-'))
})
afterAll(async () => {
  await wire.close()
  await reference.close()
  await rm(folder, { recursive: true })
})

const newLedger = (): Ledger => createLedger(join(folder, `${(files += 1)}`, 'created.ndjson'))

/** A world on the reference target that notes its calls. */
function world(on: Caller = wire): World & { calls: string[]; inputs: unknown[]; ledger: Ledger } {
  const calls: string[] = []
  const inputs: unknown[] = []
  const ledger = newLedger()
  const noted: Caller = {
    call(operation, input) {
      calls.push(operation)
      inputs.push(input)
      return on.call(operation, input)
    },
  }
  return { ...createWorld({ run: 'r1', ledger })(noted, 7), calls, inputs, ledger }
}

/** Answers every call so. */
const answering = (status: number, body: string, headers: Record<string, string> = {}): Caller => ({
  call: async (operation, input) => ({
    url: 'http://h/',
    request: { method: 'POST', path: '/', headers: {}, body: Buffer.from(JSON.stringify(input)) },
    response: wireResponse(status, headers, { bytes: Buffer.from(body), truncated: false }),
    ms: operation.length,
  }),
})

const forgot = async (pool: Pool, username: string) =>
  (
    await wire.call('ForgotPassword', {
      ClientId: pool.clientId,
      Username: username,
      ...(pool.clientSecret === undefined ? {} : { SecretHash: secretHash(pool, username) }),
    })
  ).response

describe('a pool', () => {
  it('takes two calls, and is shared by all who ask for the same', async () => {
    const { pool, calls } = world()
    const [one, two] = await Promise.all([pool(), pool({ sms: false, userExistenceErrors: 'LEGACY' })])
    expect(two).toBe(one)
    expect(await pool({ secret: true })).not.toBe(one)
    expect(calls).toEqual(Array(2).fill(['CreateUserPool', 'CreateUserPoolClient']).flat())
  })

  it("of one's own is shared by nobody", async () => {
    const { pool, ownPool } = world()
    const pools = await Promise.all([pool(), ownPool(), ownPool()])
    expect(new Set(pools.map(({ userPoolId }) => userPoolId)).size).toBe(3)
  })

  it('has what its spec says', async () => {
    const { pool, inputs } = world()
    const customMessage = 'arn:aws:lambda:us-east-1:123456789012:function:f'
    const made = await pool({
      secret: true,
      sms: true,
      developerEmail: true,
      customMessage,
      userExistenceErrors: 'ENABLED',
    })
    expect(made.clientSecret).toMatch(/^\S+$/)
    expect(inputs).toEqual([
      {
        PoolName: 'poolproof-r1-1',
        AutoVerifiedAttributes: ['email', 'phone_number'],
        SmsConfiguration: { SnsCallerArn: SMS_ROLE, ExternalId: 'poolproof' },
        EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: EMAIL_IDENTITY },
        LambdaConfig: { CustomMessage: customMessage },
      },
      {
        UserPoolId: made.userPoolId,
        ClientName: 'poolproof-r1-1',
        GenerateSecret: true,
        PreventUserExistenceErrors: 'ENABLED',
      },
    ])
  })

  it('asks for no more than it needs', async () => {
    const { pool, inputs } = world()
    await pool()
    expect(inputs[0]).toEqual({ PoolName: 'poolproof-r1-1', AutoVerifiedAttributes: ['email'] })
  })

  it('is in the ledger from before it exists', async () => {
    const { pool, ledger } = world()
    const { userPoolId } = await pool()
    expect(readRemains(ledger.file)).toEqual({ userPoolIds: [userPoolId], unsure: [] })
  })
})

describe('a user', () => {
  it('is confirmed in two calls, without a message, and can be reset', async () => {
    const { pool, user, calls, inputs } = world()
    const at = await pool({ secret: true })
    const made = await user(at, { email: 'verified', phone: 'unverified' })
    expect(calls.slice(2)).toEqual(['AdminCreateUser', 'AdminSetUserPassword'])
    expect(inputs[2]).toEqual({
      UserPoolId: at.userPoolId,
      Username: 'poolproof-r1-7-1',
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: made.email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'phone_number', Value: made.phone },
        { Name: 'phone_number_verified', Value: 'false' },
      ],
    })
    expect(made.email).toMatch(/@example\.(com|net|org)$/)
    expect(made.phone).toMatch(/^\+1\d{3}55501\d\d$/)
    expect(await forgot(at, made.username)).toMatchObject({
      status: 200,
      json: { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } },
    })
  })

  it('by SMS, where the pool can send them', async () => {
    const { pool, user } = world()
    const at = await pool({ sms: true })
    const { username } = await user(at, { phone: 'verified' })
    expect(await forgot(at, username)).toMatchObject({ json: { CodeDeliveryDetails: { DeliveryMedium: 'SMS' } } })
  })

  it('who has to change the password takes one call', async () => {
    const { pool, user, calls } = world()
    const at = await pool()
    const { username } = await user(at, { email: 'verified', state: 'FORCE_CHANGE_PASSWORD' })
    expect(calls.slice(2)).toEqual(['AdminCreateUser'])
    expect(await forgot(at, username)).toMatchObject({ status: 400, json: { __type: 'NotAuthorizedException' } })
  })

  it('is a new one each time, the same ones for the same seed', async () => {
    const { pool, user, name } = world()
    const at = await pool()
    const both = await Promise.all([user(at), user(at)])
    expect(new Set([...both.map(({ username }) => username), name(), name()]).size).toBe(4)
    expect(both[0]?.password).not.toBe(both[1]?.password)
    const again = world()
    expect((await again.user(await again.pool())).password).toBe(both[0]?.password)
  })

  it('of a chosen name is made anew where there was one', async () => {
    const { pool, user, calls } = world()
    const at = await pool()
    await user(at, { username: 'ada', email: 'unverified' })
    await user(at, { username: 'ada', email: 'verified' })
    expect(calls.slice(4)).toEqual(['AdminCreateUser', 'AdminDeleteUser', 'AdminCreateUser', 'AdminSetUserPassword'])
    expect((await forgot(at, 'ada')).status).toBe(200)
  })
})

describe('a set-up that fails', () => {
  it('of a role or an identity is no fault of the target: it skips, and is asked for once', async () => {
    const body = '{"__type":"InvalidSmsRoleTrustRelationshipException","message":"Role does not trust"}'
    const refusing = world(answering(400, body))
    await expect(refusing.pool({ sms: true })).rejects.toBeInstanceOf(Skip)
    await expect(refusing.pool({ sms: true })).rejects.toThrow('Role does not trust')
    expect(refusing.calls).toHaveLength(1)
    await expect(refusing.ownPool({ developerEmail: true })).rejects.toBeInstanceOf(Skip)
    expect(readRemains(refusing.ledger.file)).toEqual({ userPoolIds: [], unsure: [] })
  })

  it('says which call the target refused, and how', async () => {
    const body = '{"__type":"InvalidParameterException","message":"no such thing"}'
    const refusing = world(answering(400, body))
    await expect(refusing.pool()).rejects.toMatchObject({
      name: 'SuiteError',
      code: 'set-up-failed',
      message: 'CreateUserPool answered 400 InvalidParameterException: no such thing',
    })
    expect(readRemains(refusing.ledger.file)).toEqual({ userPoolIds: [], unsure: [] })
    await expect(refusing.pool()).rejects.toThrow('no such thing')
    expect(refusing.calls).toHaveLength(1)
  })

  it('shows no password that the target repeats', async () => {
    const echo = JSON.stringify({ __type: 'X', message: 'weak: PASSWORD' })
    const { user } = world({
      call: (operation, input) => {
        const { Password = '' } = input as { Password?: string }
        return answering(operation === 'AdminSetUserPassword' ? 400 : 200, echo.replace('PASSWORD', Password)).call(
          operation,
          input,
        )
      },
    })
    const error: Error = await user({ userPoolId: 'a', clientId: 'b' }).then(
      () => new Error('none'),
      (one: Error) => one,
    )
    expect(error.message).toBe('AdminSetUserPassword answered 400 X: weak: <redacted: 24 characters>')
  })

  it('keeps a pool on the books whose creation broke down or got no answer', async () => {
    const broken = world(answering(500, 'oops'))
    await expect(broken.pool()).rejects.toThrow('CreateUserPool answered 500 without content type, 4 bytes')
    expect(readRemains(broken.ledger.file).unsure).toEqual(['poolproof-r1-1'])
    const silent = world({ call: () => Promise.reject(new TransportError('timeout', 'slow')) })
    await expect(silent.pool()).rejects.toThrow('slow')
    await expect(silent.pool()).rejects.toThrow('slow')
    expect(silent.calls).toHaveLength(2)
    expect(readRemains(silent.ledger.file).unsure).toEqual(['poolproof-r1-1', 'poolproof-r1-2'])
  })

  it('points to the profiles where the target knows no such content type', async () => {
    const body = '{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"}'
    await expect(world(answering(200, body)).pool()).rejects.toThrow(/see --statuses whether another profile fits$/)
  })

  it.each([['{}'], ['[]'], ['null'], ['{"UserPool":{"Id":7}}'], ['{"UserPool":null}']])(
    'where the answer is %s',
    async (body) => {
      await expect(world(answering(200, body)).pool()).rejects.toMatchObject({
        code: 'set-up-failed',
        message: `CreateUserPool answered 200 without UserPool.Id: ${body}`,
      })
    },
  )
})

describe('a secret hash', () => {
  it('is the HMAC of user name and client id', () => {
    const pool = { userPoolId: 'p', clientId: 'client', clientSecret: 'secret' }
    // printf 'adaclient' | openssl dgst -sha256 -hmac secret -binary | base64
    expect(secretHash(pool, 'ada')).toBe('FEW6rzXVdy2RLJp0KqkU9A6/pxQBq5FgsxTWe/Ot+CI=')
  })

  it('needs a secret', () => {
    expect(() => secretHash({ userPoolId: 'p', clientId: 'c' }, 'ada')).toThrow(
      expect.objectContaining({ code: 'no-client-secret' }),
    )
  })
})
