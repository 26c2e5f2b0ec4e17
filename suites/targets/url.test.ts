import { createServer, request as forward } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { HOOK_NAMES } from './adapter.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import { fakeHttp, type Answer } from '../wire/fake.helper.ts'
import { attach } from './attach.ts'
import { startEmbedded } from './reference.ts'
import { probe } from './url.ts'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function fake(answer: Answer): Promise<string> {
  const server = await fakeHttp(answer)
  open.push(server)
  return server.url
}

const ask = (url: string) => probe(url, 'wire', 2_000)
const NOT_FOUND = '{"__type":"ResourceNotFoundException","message":"User pool client poolproof0nobody does not exist."}'

describe('a URL', () => {
  it('that answers in JSON is a target without hooks, named after its host', async () => {
    const seen: string[] = []
    const url = await fake(({ method, path, headers }, response) => {
      seen.push(`${method} ${path} ${String(headers['x-amz-target'])}`)
      if (method === 'GET') response.writeHead(404).end('no')
      else response.writeHead(400).end(NOT_FOUND)
    })
    const descriptor = await ask(`${url}/cognito/`)
    expect(descriptor).toEqual({ kind: 'url', name: url.slice(7), url: `${url}/cognito` })
    expect(seen).toEqual([
      'POST /cognito/ AWSCognitoIdentityProviderService.ForgotPassword',
      'GET /cognito/_poolproof/ undefined',
    ])
    expect(await attach(descriptor)).toEqual({ name: url.slice(7), url: `${url}/cognito`, hooks: {} })
  })

  it('that answers one question in JSON is a target, however it answers the other', async () => {
    const url = await fake(({ headers }, response) => {
      if (String(headers['x-amz-target']).endsWith('ListUserPools')) response.end('{"UserPools":[]}')
      else response.writeHead(500, { 'content-type': 'text/html' }).end('<pre>broken</pre>')
    })
    expect(await ask(url)).toMatchObject({ kind: 'url' })
  })

  it.each([
    ['a web page', 200, 'text/html; charset=utf-8', '<!doctype html>'],
    ['bytes', 404, 'application/octet-stream', '\u0000'],
    ['a JSON string', 200, 'application/json', '"hello"'],
  ])('that answers with %s is not this API', async (_, status, type, body) => {
    const url = await fake((_got, response) => response.writeHead(status, { 'content-type': type }).end(body))
    const kind = `${status} ${type.split(';')[0]}`
    await expect(ask(url)).rejects.toMatchObject({
      name: 'SuiteError',
      code: 'not-an-api',
      message: `${url} answered ${kind} to ForgotPassword and ${kind} to ListUserPools: this is not the Cognito Identity Provider API`,
    })
  })

  it('that leads elsewhere is not followed, and says where to', async () => {
    const url = await fake((_, response) => response.writeHead(301, { location: 'https://h.example/login' }).end())
    await expect(ask(url)).rejects.toMatchObject({
      message: expect.stringContaining('(on to https://h.example/login)'),
    })
  })

  it('where nobody is says so', async () => {
    await expect(ask('http://127.0.0.1:1')).rejects.toMatchObject({ name: 'TransportError', code: 'unreachable' })
    await expect(ask('not a url')).rejects.toMatchObject({ code: 'bad-url' })
  })
})

describe('the reference target', () => {
  it('shows its hooks, also through a proxy that forwards, under a path of its own', async () => {
    const reference = await startReference()
    open.push(reference)
    const proxy = createServer((incoming, outgoing) => {
      const { method, headers, url = '' } = incoming
      const options = { method, headers, path: url.replace('/behind', '') }
      incoming.pipe(
        forward(reference.url, options, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
          answer.pipe(outgoing)
        }),
      )
    })
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
    open.push({ close: () => new Promise((done) => (proxy.close(() => done()), proxy.closeAllConnections())) })
    const { port } = proxy.address() as { port: number }
    const descriptor = await ask(`http://127.0.0.1:${port}/behind`)
    expect(descriptor).toMatchObject({ kind: 'url', hooks: expect.arrayContaining(['readCode', 'throttle']) })
    const target = await attach(JSON.parse(JSON.stringify(descriptor)))
    await target.hooks.pointTriggersAt?.({ endpoint: 'http://127.0.0.1:1' })
    await expect(target.hooks.throttle?.({ userPoolId: 'us-east-1_none', operation: 'SignUp' })).rejects.toMatchObject({
      code: 'hook-failed',
      message: expect.stringMatching(/^the target's hook throttle answered 400 .*no pool/),
    })
  })

  it('is started in this process, under the profile asked for', async () => {
    const running = await startEmbedded({ edition: '2023-07-13', statuses: 'numbered' })
    open.push({ close: running.stop })
    const { hooks, name, url } = await attach(running.descriptor)
    expect(name).toBe('reference')
    expect(Object.keys(hooks).toSorted()).toEqual([...HOOK_NAMES].toSorted())
    expect(await probe(url, 'numbered', 2_000)).toHaveProperty('hooks')
  })

  it('without hooks is not the reference target', async () => {
    const url = await fake((_, response) => response.end('{}'))
    await expect(attach({ kind: 'reference', name: 'reference', url })).rejects.toMatchObject({ code: 'no-hooks' })
  })
})

describe('a target on another machine', () => {
  it('is not pointed at the triggers of this one', async () => {
    const { hooks } = await attach({
      kind: 'url',
      name: 'h',
      url: 'http://h.example',
      hooks: ['readCode', 'pointTriggersAt'],
    })
    expect(Object.keys(hooks)).toEqual(['readCode'])
  })
})
