import { createServer, request as forward } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { HOOK_NAMES } from './adapter.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import type { Profile } from '../../spec/record.ts'
import { fakeHttp, type Answer, type Got } from '../wire/fake.helper.ts'
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

const ask = (url: string, profile: Profile = 'wire') => probe(url, profile, 2_000, [1, 1])
const NOT_FOUND = '{"__type":"ResourceNotFoundException","message":"User pool client poolproof0nobody does not exist."}'

const askedFor = ({ headers }: Got): string => /\.(\w+)$/.exec(String(headers['x-amz-target']))?.[1] ?? ''

/** A server that knows one operation, and says the same to all others. */
const knowing = (operation: string, status: number, body: string, [other, otherwise]: [number, string]) =>
  fake((got, response) => {
    const knows = askedFor(got) === operation
    response.writeHead(knows ? status : other, { 'content-type': 'application/json' }).end(knows ? body : otherwise)
  })

describe('a URL', () => {
  it('that answers as this API does is a target without hooks, named after its host', async () => {
    const seen: string[] = []
    const url = await fake((got, response) => {
      seen.push(`${got.method} ${got.path} ${askedFor(got)}`)
      if (got.method === 'GET') response.writeHead(404).end('no')
      else response.writeHead(400).end(askedFor(got) === 'ForgotPassword' ? NOT_FOUND : '{"message":"no"}')
    })
    const descriptor = await ask(`${url}/cognito/`)
    expect(descriptor).toEqual({ kind: 'url', name: url.slice(7), url: `${url}/cognito` })
    expect(seen.toSorted()).toEqual([
      'GET /cognito/_poolproof/ ',
      'POST /cognito/ ForgotPassword',
      'POST /cognito/ GetUser',
      'POST /cognito/ ListUserPools',
    ])
    expect(await attach(descriptor, 2_000)).toEqual({ name: url.slice(7), url: `${url}/cognito`, hooks: {} })
  })

  const HTML: [number, string] = [500, '<pre>broken</pre>']
  const UNKNOWN: [number, string] = [400, '{"__type":"UnknownOperationException"}']
  it.each([
    ['a fault of its own', 'ForgotPassword', 400, NOT_FOUND, HTML],
    ['a namespace before it', 'ForgotPassword', 400, '{"__type":"com.example#UserNotFoundException"}', HTML],
    ['a fault in a member that JavaScript clients read', 'GetUser', 400, '{"code":"NotAuthorizedException"}', HTML],
    ['that it is not signed', 'ListUserPools', 400, '{"__type":"MissingAuthenticationTokenException"}', HTML],
    ['a list', 'ListUserPools', 200, '{"UserPools":[]}', UNKNOWN],
    ['a success', 'ForgotPassword', 200, '{"CodeDeliveryDetails":{}}', UNKNOWN],
  ] as const)('that answers one question with %s is a target, whatever it says to the others', async (...row) => {
    const [, operation, status, body, others] = row
    const url = await knowing(operation, status, body, others)
    expect(await ask(url)).toEqual({ kind: 'url', name: url.slice(7), url })
  })

  it('that gives faults numbers is a target where numbers are asked for, and a hint where not', async () => {
    const url = await knowing('ForgotPassword', 492, '{}', [404, '{}'])
    expect(await ask(url, 'numbered')).toMatchObject({ kind: 'url' })
    await expect(ask(url)).rejects.toMatchObject({
      code: 'not-an-api',
      message: expect.stringContaining('its statuses are those of --statuses numbered: 492 {} to ForgotPassword; 404'),
    })
  })

  it.each([
    ['a web page', 200, 'text/html; charset=utf-8', '<!doctype html>', '200 text/html, 15 bytes'],
    ['bytes', 404, 'application/octet-stream', '\u0000', '404 application/octet-stream, 1 bytes'],
    ['a JSON string', 200, 'application/json', '"hello"', '200 application/json, 7 bytes'],
    ["another API's refusal", 404, 'application/json', '{"error":"not found"}', '404 {"error":"not found"}'],
    ['a login wall', 401, 'application/json', '{"message":"Unauthorized"}', '401 {"message":"Unauthorized"}'],
    ["another API's code", 403, 'application/json', '{"code":"AccessDenied"}', '403 {"code":"AccessDenied"}'],
  ])('that answers everything with %s is not this API', async (_, status, type, body, said) => {
    const url = await fake((_got, response) => response.writeHead(status, { 'content-type': type }).end(body))
    await expect(ask(url)).rejects.toMatchObject({
      name: 'SuiteError',
      code: 'always-alike',
      message: `${url} answers every request alike, so this is not the Cognito Identity Provider API: ${said} to ForgotPassword, ListUserPools and GetUser`,
    })
  })

  it('that tells what was asked, and nothing of this API, is not this API', async () => {
    const url = await fake((got, response) => response.writeHead(404).end(`{"error":"no route ${askedFor(got)}"}`))
    await expect(ask(url)).rejects.toMatchObject({
      code: 'not-an-api',
      message: `${url} is not the Cognito Identity Provider API, by what it answered: 404 {"error":"no route ForgotPassword"} to ForgotPassword; 404 {"error":"no route ListUserPools"} to ListUserPools; 404 {"error":"no route GetUser"} to GetUser`,
    })
  })

  it('that leads elsewhere is not followed, and says where to', async () => {
    const url = await fake((_, response) => response.writeHead(301, { location: 'https://h.example/login' }).end())
    await expect(ask(url)).rejects.toMatchObject({
      message: expect.stringContaining('(on to https://h.example/login)'),
    })
  })

  it('that names one fault for everything is not judged, but one that differs in words is', async () => {
    const say = (words: (got: Got) => string) =>
      fake((got, response) =>
        response.writeHead(400).end(JSON.stringify({ __type: 'InvalidParameterException', message: words(got) })),
      )
    const constant = await say(() => 'no')
    await expect(ask(constant)).rejects.toMatchObject({
      code: 'always-alike',
      message: `${constant} answers every request alike, so there is nothing to judge: 400 InvalidParameterException: no to ForgotPassword, ListUserPools and GetUser`,
    })
    expect(await ask(await say((got) => `cannot ${askedFor(got)}`))).toMatchObject({ kind: 'url' })
  })

  it.each([
    ['UnknownOperationException', 'has none of ForgotPassword, ListUserPools and GetUser, and perhaps'],
    ['MissingAuthenticationTokenException', 'refuses requests that are not signed, and perhaps every other: 400'],
  ])('that says %s to everything may know others, and is judged with a remark', async (type, remark) => {
    const url = await fake((_, response) => response.writeHead(400).end(JSON.stringify({ __type: type })))
    expect(await ask(url)).toMatchObject({ kind: 'url', remark: expect.stringContaining(`${url} ${remark}`) })
  })

  it.each([
    ['breaks down', 500, 'always-broken', 'breaks down on every request, also after a while: 500 {}'],
    ['is busy', 429, 'always-throttled', 'sends every request away, also after a while: 429 {}'],
  ])('that %s is asked again, and then told so', async (_, status, code, said) => {
    let asked = 0
    const url = await fake(({ method }, response) => {
      if (method === 'POST') asked += 1
      response.writeHead(status).end('{}')
    })
    await expect(ask(url)).rejects.toMatchObject({ code, message: expect.stringContaining(`${url} ${said}`) })
    expect(asked).toBe(9)
  })

  it('that has a bad moment is asked again', async () => {
    let asked = 0
    const url = await fake((got, response) => {
      if (got.method === 'POST' && ++asked <= 3) response.writeHead(503).end('starting')
      else response.writeHead(400).end(askedFor(got) === 'ForgotPassword' ? NOT_FOUND : '{}')
    })
    expect(await ask(url)).toMatchObject({ kind: 'url' })
  })

  it('is not waited for where it leaves one question open', async () => {
    const url = await fake((got, response) => {
      if (askedFor(got) === 'GetUser') return
      response.writeHead(400).end(askedFor(got) === 'ForgotPassword' ? NOT_FOUND : '{}')
    })
    const started = performance.now()
    expect(await ask(url)).toMatchObject({ kind: 'url' })
    expect(performance.now() - started).toBeLessThan(1_500)
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
    const target = await attach(JSON.parse(JSON.stringify(descriptor)), 2_000)
    await target.hooks.pointTriggersAt?.({ endpoint: 'http://127.0.0.1:1' })
    await expect(target.hooks.throttle?.({ userPoolId: 'us-east-1_none', operation: 'SignUp' })).rejects.toMatchObject({
      code: 'hook-failed',
      message: expect.stringMatching(/^the target's hook throttle answered 400 .*no pool/),
    })
  })

  it('is started in this process, under the profile asked for', async () => {
    const running = await startEmbedded({ edition: '2023-07-13', statuses: 'numbered' })
    open.push({ close: running.stop })
    const { hooks, name, url } = await attach(running.descriptor, 2_000)
    expect(name).toBe('reference')
    expect(Object.keys(hooks).toSorted()).toEqual([...HOOK_NAMES].toSorted())
    expect(await probe(url, 'numbered', 2_000)).toHaveProperty('hooks')
  })

  it('without hooks is not the reference target', async () => {
    const url = await fake((_, response) => response.end('{}'))
    await expect(attach({ kind: 'reference', name: 'reference', url }, 2_000)).rejects.toMatchObject({
      code: 'no-hooks',
    })
  })
})

describe('a target on another machine', () => {
  it('is not pointed at the triggers of this one', async () => {
    const { hooks } = await attach(
      {
        kind: 'url',
        name: 'h',
        url: 'http://h.example',
        hooks: ['readCode', 'pointTriggersAt'],
      },
      2_000,
    )
    expect(Object.keys(hooks)).toEqual(['readCode'])
  })
})
