import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { curl } from './curl.ts'
import { fakeHttp, type Fake, type Got } from './fake.helper.ts'
import { createSigner } from './sign.ts'

const run = promisify(execFile)
let server: Fake
const got: Got[] = []
beforeAll(async () => {
  server = await fakeHttp((request, response) => {
    got.push(request)
    response.end('answered')
  })
})
afterAll(() => server.close())

const JSON_HEADERS = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'A.B' }

/** Runs the line through sh, and returns what the server got. */
async function sent(line: string | undefined, env: Record<string, string> = {}): Promise<Got | undefined> {
  expect(line).toBeTypeOf('string')
  expect(line).not.toContain('\n')
  const { stdout } = await run('sh', ['-c', line ?? 'false'], { env: { ...process.env, ...env }, maxBuffer: 1e7 })
  expect(stdout).toContain('200 OK')
  return got.at(-1)
}

const post = (body: string | Buffer, headers: Record<string, string> = JSON_HEADERS) => ({
  url: `${server.url}/`,
  request: { method: 'POST', path: '/', headers, body: Buffer.from(body) },
})

describe('the curl line', () => {
  it('can be read', () => {
    expect(curl({ ...post('{"ClientId":"a"}'), url: 'http://h/' })).toBe(
      `curl -sS -i -g --path-as-is -X 'POST' 'http://h/' -H 'content-type: application/x-amz-json-1.1' -H 'x-amz-target: A.B' --data-raw '{"ClientId":"a"}'`,
    )
  })

  it.each([
    ['plain JSON', '{"ClientId":"a"}'],
    ['what a shell finds special', `{"a":"it's $HOME \`id\` !! \\"\\\\ $(id) %s %% \\n * ; & | > #"}`],
    ['text beyond ASCII', '{"a":"é😀\u00a0"}'],
    ['line breaks and tabs', '{\r\n\t"a": 1\n}\n'],
    ['NUL and other controls', '{"a":"\u0000\u0001\u007f"}'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0xc0, 0x31, 0x30, 0x7d])],
    ['a byte order mark', '\ufeff{}'],
    ['what curl would take for a file', '@/etc/hostname'],
    ['what printf would take for an option', '-v\n'],
    ['an empty body', ''],
    ['a long run', `{"a":"${'x'.repeat(131_073)}"}`],
    ['a long run of a byte that is special', Buffer.alloc(500, 0x27)],
    ['runs at both ends', `${'['.repeat(100_000)}1${']'.repeat(100_000)}`],
    ['much without runs', Buffer.from(Array.from({ length: 30_000 }, (_, n) => (n * 7) % 251))],
    ['a long body of plain text', JSON.stringify(Array.from({ length: 20_000 }, (_, n) => n))],
  ])('sends %s again, byte for byte', async (_, body) => {
    const again = await sent(curl(post(body)))
    expect(again?.method).toBe('POST')
    expect(again?.headers).toMatchObject(JSON_HEADERS)
    expect(Buffer.from(body).equals(again?.body ?? Buffer.alloc(1))).toBe(true)
  })

  it('has no content type of its own, and keeps empty headers', async () => {
    const again = await sent(curl(post('{}', { 'x-amz-target': '' })))
    expect(again?.headers).not.toHaveProperty('content-type')
    expect(again?.headers['x-amz-target']).toBe('')
    expect((await sent(curl(post('', {}))))?.headers).not.toHaveProperty('content-type')
  })

  it.each(['GET', 'HEAD', 'OPTIONS', 'DELETE'])('can be %s', async (method) => {
    const request = { method, path: '/a/../b[1]', headers: {}, body: Buffer.alloc(0) }
    const again = await sent(curl({ url: `${server.url}/a/../b[1]`, request }))
    expect(again).toMatchObject({ method, path: '/a/../b[1]' })
    expect(again?.body).toHaveLength(0)
  })

  it('leaves secrets out', async () => {
    const line = curl(post('{"Password":"hunter22","a":"\u0001"}', { cookie: 'a=hunter22' }))
    expect(line).not.toContain('hunter22')
    expect((await sent(line))?.body.toString()).toBe('{"Password":"<redacted: 8 characters>","a":"\u0001"}')
  })

  it('signs anew what was signed, with the credentials of whoever runs it', async () => {
    const { url, request } = post('{"MaxResults":1}')
    const signed = await createSigner(new URL(server.url), { region: 'eu-west-1' })(request)
    const line = curl({ url, request: signed })
    expect(line).toContain(
      `--aws-sigv4 'aws:amz:eu-west-1:cognito-idp' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`,
    )
    const again = await sent(line, { AWS_ACCESS_KEY_ID: 'AKIDMINE', AWS_SECRET_ACCESS_KEY: 'mine' })
    expect(again?.headers['authorization']).toMatch(/Credential=AKIDMINE\/\d+\/eu-west-1\/cognito-idp\/aws4_request/)
    expect(again?.body.toString()).toBe('{"MaxResults":1}')
  })

  it('is not given where it would be too long to be a line', () => {
    const body = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7) % 251))
    expect(curl(post(body))).toBeUndefined()
  })
})
