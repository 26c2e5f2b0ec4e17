import { createHash, createHmac } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSigner, regionOf } from './sign.ts'

afterEach(() => void vi.unstubAllEnvs())

describe('a signature', () => {
  it('is the one that SigV4 prescribes', async () => {
    const sign = createSigner(new URL('http://127.0.0.1:1234/base'), { region: 'us-east-1' })
    const body = Buffer.from('{"MaxResults":1}')
    const { headers } = await sign({ method: 'POST', path: '/', headers: { 'x-amz-target': 'A.B' }, body })
    const hash = createHash('sha256').update(body).digest('hex')
    const date = headers['x-amz-date'] ?? ''
    const canonical = [
      'POST',
      '/base/',
      '',
      'host:127.0.0.1:1234',
      `x-amz-content-sha256:${hash}`,
      `x-amz-date:${date}`,
      'x-amz-target:A.B',
      '',
      'host;x-amz-content-sha256;x-amz-date;x-amz-target',
      hash,
    ].join('\n')
    const scope = `${date.slice(0, 8)}/us-east-1/cognito-idp/aws4_request`
    const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
    const key = scope.split('/').reduce<string | Buffer>((before, part) => hmac(before, part), 'AWS4poolproof')
    const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
    expect(headers['authorization']).toContain(`Signature=${hmac(key, text).toString('hex')}`)
    expect(headers).not.toHaveProperty('host')
  })
})

describe('a forged signature', () => {
  const sign = createSigner(new URL('http://127.0.0.1:1234'), { region: 'us-east-1' })
  const request = { method: 'POST', path: '/', headers: { 'x-amz-target': 'A.B' }, body: Buffer.from('{}') }
  const told = async (...forgery: Parameters<typeof sign> extends [unknown, ...infer Rest] ? Rest : never) =>
    (await sign(request, ...forgery)).headers['authorization'] ?? ''

  it('is of the key, service, region and time that it is asked for', async () => {
    const credentials = { accessKeyId: 'AKIDNOBODY', secretAccessKey: 'x' }
    expect(await told({ credentials })).toMatch(/Credential=AKIDNOBODY\/\d{8}\/us-east-1\/cognito-idp\//)
    expect(await told({ service: 's3', region: 'xx-1' })).toMatch(/Credential=AKIDPOOLPROOF\/\d{8}\/xx-1\/s3\//)
    const { headers } = await sign(request, { date: new Date('2001-02-03T04:05:06Z') })
    expect(headers['x-amz-date']).toBe('20010203T040506Z')
    expect(await told()).toMatch(/Credential=AKIDPOOLPROOF\/\d{8}\/us-east-1\/cognito-idp\//)
  })

  it('leaves the body as it is, and is known for what it is', async () => {
    const forged = await sign(request, { body: Buffer.from('other') })
    expect(forged.body).toBe(request.body)
    expect(forged.headers['x-amz-content-sha256']).toBe(createHash('sha256').update('other').digest('hex'))
    expect(forged.forged).toBe(true)
    expect(await sign(request)).not.toHaveProperty('forged')
  })

  it('asks for no credentials where it brings its own', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDREAL')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'real')
    const elsewhere = createSigner(new URL('https://staging.example.com'), { region: 'us-east-1' })
    const { headers } = await elsewhere(request, { credentials: { accessKeyId: 'AKIDNOBODY', secretAccessKey: 'x' } })
    expect(JSON.stringify(headers)).not.toContain('AKIDREAL')
    expect(headers['authorization']).toContain('Credential=AKIDNOBODY/')
  })
})

describe('the region', () => {
  it('is the one asked for, else the one of the host, else of the environment, else us-east-1', () => {
    vi.stubEnv('AWS_REGION', '')
    vi.stubEnv('AWS_DEFAULT_REGION', undefined)
    const live = new URL('https://cognito-idp.eu-north-1.amazonaws.com')
    expect(regionOf(live, { region: 'eu-west-1' })).toBe('eu-west-1')
    expect(regionOf(live)).toBe('eu-north-1')
    expect(regionOf(new URL('http://h'))).toBe('us-east-1')
    vi.stubEnv('AWS_REGION', 'sa-east-1')
    expect(regionOf(new URL('http://h'))).toBe('sa-east-1')
  })
})
