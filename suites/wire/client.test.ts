import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { createWire, type Wire, type WireOptions } from './client.ts'
import { fakeHttp, fakeTcp, type Fake, type Got } from './fake.helper.ts'

let server: Fake
let wire: Wire | undefined
let got: Got[] = []
beforeEach(async () => {
  got = []
  server = await fakeHttp((request, response) => {
    got.push(request)
    response.end('{}')
  })
})
afterEach(async () => {
  await wire?.close()
  await server.close()
  vi.unstubAllEnvs()
})

function connect(options: Partial<WireOptions> = {}): Wire {
  wire = createWire({
    url: server.url,
    profile: 'wire',
    edition: loadEdition(LATEST_EDITION),
    timeoutMs: 2_000,
    ...options,
  })
  return wire
}

describe('a call', () => {
  it('is POST / with the target header and AWS JSON 1.1', async () => {
    const exchange = await connect().call('ForgotPassword', { ClientId: 'é', Username: 'b' })
    expect(got[0]).toMatchObject({ method: 'POST', path: '/' })
    expect(got[0]?.headers).toMatchObject({
      'x-amz-target': 'AWSCognitoIdentityProviderService.ForgotPassword',
      'content-type': 'application/x-amz-json-1.1',
    })
    expect(got[0]?.body.toString()).toBe('{"ClientId":"é","Username":"b"}')
    expect(exchange.request.headers).not.toHaveProperty('authorization')
    expect(exchange.response.json).toEqual({})
    expect(exchange.operation).toBe('ForgotPassword')
  })

  it('is application/json under the numbered profile', async () => {
    await connect({ profile: 'numbered' }).call('ForgotPassword', {})
    expect(got[0]?.headers['content-type']).toBe('application/json')
  })

  it('takes headers of the caller, which win', async () => {
    await connect().call('ForgotPassword', {}, { origin: 'https://a.example', 'content-type': 'text/plain' })
    expect(got[0]?.headers).toMatchObject({ origin: 'https://a.example', 'content-type': 'text/plain' })
  })

  it('of an unknown operation is our mistake', async () => {
    await expect(connect().call('ForgetPassword', {})).rejects.toMatchObject({ code: 'unknown-operation' })
  })
})

describe('signing', () => {
  it("signs signed operations, with nobody's credentials on this machine", async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDREAL')
    await connect({ url: `${server.url}/base`, signing: { region: 'eu-west-1' } }).call('ListUserPools', {
      MaxResults: 1,
    })
    expect(got[0]?.path).toBe('/base/')
    expect(got[0]?.headers['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDPOOLPROOF\/\d{8}\/eu-west-1\/cognito-idp\/aws4_request, SignedHeaders=content-type;host;[-;a-z0-9]*x-amz-target, Signature=[0-9a-f]{64}$/,
    )
    expect(got[0]?.headers['host']).toBe(new URL(server.url).host)
  })

  it('leaves an authorization of the caller alone', async () => {
    await connect().call('ListUserPools', {}, { authorization: 'none' })
    expect(got[0]?.headers['authorization']).toBe('none')
    expect(got[0]?.headers).not.toHaveProperty('x-amz-date')
  })

  const raw = { method: 'POST', path: '/', headers: { 'content-type': 'text/plain' }, body: Buffer.from('{"a":') }

  it('is not for what is sent as it is', async () => {
    const exchange = await connect().send(raw)
    expect(exchange).not.toHaveProperty('operation')
    expect(exchange.request).toBe(raw)
    await connect().send(raw, { operation: 'ListUserPools' })
    expect(got.map(({ headers }) => headers['authorization'])).toEqual([undefined, undefined])
  })

  it('is over the very bytes and headers where it is asked for', async () => {
    const exchange = await connect().send(raw, { operation: 'ListUserPools', signed: true })
    expect(exchange.operation).toBe('ListUserPools')
    expect(got[0]?.headers['authorization']).toMatch(/SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date,/)
    expect(got[0]?.headers['content-type']).toBe('text/plain')
    expect(got[0]?.headers['x-amz-content-sha256']).toBe(createHash('sha256').update(raw.body).digest('hex'))
    expect(got[0]?.body.toString()).toBe('{"a":')
  })

  it('leaves an authorization of raw headers alone', async () => {
    await connect().send({ ...raw, headers: { authorization: 'none' } }, { signed: true })
    expect(got[0]?.headers['authorization']).toBe('none')
  })

  it('says how to get credentials where a remote target needs them and there are none', async () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) vi.stubEnv(name, '')
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent')
    vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent')
    const remote = connect({ url: 'http://staging.invalid' })
    await expect(remote.call('ListUserPools', {})).rejects.toMatchObject({
      name: 'SuiteError',
      code: 'no-credentials',
      message: expect.stringMatching(/staging\.invalid.*AWS_ACCESS_KEY_ID.*--profile/),
    })
    expect(remote.requests()).toBe(0)
  })

  it('asks the credential chain for a remote target', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDREAL')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'real')
    await expect(connect({ url: 'http://staging.invalid' }).call('ListUserPools', {})).rejects.toMatchObject({
      code: 'unreachable',
    })
  })
})

describe('a connection that is cut', () => {
  it.each([
    ['CreateUserPool', false],
    ['GetTokensFromRefreshToken', false],
    ['GetUserAttributeVerificationCode', false],
    ['ForgotPassword', false],
    ['ListUserPools', true],
    ['AdminGetUser', true],
    ['DescribeUserPool', true],
  ])('has %s sent again: %s', async (operation, again) => {
    let requests = 0
    const cuts = await fakeTcp((socket) => {
      socket.on('data', () => {
        requests += 1
        if (requests === 2) socket.destroy()
        else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')
      })
    })
    try {
      const line = connect({ url: cuts.url })
      await line.call('ListUserPools', {})
      const answer = await line.call(operation, {}).catch((error: unknown) => error)
      expect(answer).toMatchObject(again ? { operation, resent: expect.any(String) } : { code: 'cut' })
      expect([requests, line.resent()]).toEqual(again ? [3, 1] : [2, 0])
    } finally {
      await wire?.close()
      await cuts.close()
    }
  })
})
