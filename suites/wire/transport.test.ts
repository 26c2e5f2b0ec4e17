import { gzipSync } from 'node:zlib'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeHttp, fakeTcp, type Answer, type Fake } from './fake.helper.ts'
import type { WireRequest } from './exchange.ts'
import { createTransport, unanswered, type Transport, type TransportOptions } from './transport.ts'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

function opened<T extends { close: () => Promise<void> }>(one: T): T {
  open.unshift(one)
  return one
}

const transport = (url: string, options: Partial<TransportOptions> = {}): Transport =>
  opened(createTransport({ url, timeoutMs: 2_000, ...options }))
const http = async (answer: Answer): Promise<Fake> => opened(await fakeHttp(answer))
const tcp = async (...talk: Parameters<typeof fakeTcp>): Promise<Fake> => opened(await fakeTcp(...talk))

const post: WireRequest = { method: 'POST', path: '/', headers: { 'x-test': 'a' }, body: Buffer.from('{}') }
const bytes = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')])

describe('an exchange', () => {
  it('carries method, path, headers and bytes, and brings back status, headers, bytes, text and JSON', async () => {
    const seen: unknown[] = []
    const server = await http(({ method, path, headers, body }, response) => {
      seen.push(method, path, headers['x-test'], headers['content-length'], body.toString())
      response.writeHead(400, { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1', 'b=2'] })
      response.end('{"__type":"X"}')
    })
    const exchange = await transport(server.url).send(post)
    expect(seen).toEqual(['POST', '/', 'a', '2', '{}'])
    expect(exchange.url).toBe(`${server.url}/`)
    expect(exchange.request).toBe(post)
    expect(exchange.response).toMatchObject({ status: 400, truncated: false, text: '{"__type":"X"}' })
    expect(exchange.response.json).toEqual({ __type: 'X' })
    expect(exchange.response.headers['set-cookie']).toBe('a=1, b=2')
    expect(exchange.ms).toBeGreaterThanOrEqual(0)
  })

  it('puts the base path of the URL before the path of the request', async () => {
    const paths: string[] = []
    const server = await http(({ path }, response) => response.end(String(paths.push(path))))
    const { send } = transport(`${server.url}/cognito/`)
    const exchange = await send(post)
    await send({ ...post, path: '/_poolproof/' })
    expect(paths).toEqual(['/cognito/', '/cognito/_poolproof/'])
    expect(exchange.url).toBe(`${server.url}/cognito/`)
  })

  it('can be any method, without a body', async () => {
    const server = await http(({ method, body }, response) => response.end(`${method} ${body.length}`))
    const { send } = transport(server.url)
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await send({ ...post, method, body: Buffer.alloc(0) })).response.text).toBe(`${method} 0`)
    }
    expect((await send({ ...post, method: 'HEAD', body: Buffer.alloc(0) })).response.bytes).toHaveLength(0)
  })

  it('takes a body that is not UTF-8 as bytes', async () => {
    const server = await http((_, response) => response.end(Buffer.from([0x7b, 0xff, 0x7d])))
    const { response } = await transport(server.url).send(post)
    expect(response.text).toBeUndefined()
    expect(response.json).toBeUndefined()
    expect([...response.bytes]).toEqual([0x7b, 0xff, 0x7d])
  })

  it('keeps a byte order mark, and so has text but no JSON', async () => {
    const server = await http((_, response) => response.end(Buffer.from('\ufeff{}')))
    const { response } = await transport(server.url).send(post)
    expect(response.text).toBe('\ufeff{}')
    expect(response.json).toBeUndefined()
  })

  it('does not decode a content encoding that nobody asked for', async () => {
    const zipped = gzipSync('{}')
    const server = await http((_, response) => response.setHeader('content-encoding', 'gzip').end(zipped))
    expect(Buffer.from((await transport(server.url).send(post)).response.bytes).equals(zipped)).toBe(true)
  })

  it('does not follow a redirect', async () => {
    const server = await http((_, response) => response.writeHead(307, { location: '/elsewhere' }).end())
    const { response } = await transport(server.url).send(post)
    expect(response.status).toBe(307)
    expect(server.asked()).toBe(1)
  })
})

describe('bounds', () => {
  it('cuts a body of 10 MB at the bound, and goes on with the next request', async () => {
    const server = await http(({ path }, response) => response.end(path === '/big' ? Buffer.alloc(10e6, 0x61) : 'ok'))
    const { send } = transport(server.url, { maxBytes: 1_000 })
    const { response } = await send({ ...post, path: '/big' })
    expect(response.truncated).toBe(true)
    expect(response.bytes).toHaveLength(1_000)
    expect((await send(post)).response.text).toBe('ok')
  })

  it('calls a body of exactly the bound complete', async () => {
    const server = await http((_, response) => response.end(Buffer.alloc(1_000)))
    const { response } = await transport(server.url, { maxBytes: 1_000 }).send(post)
    expect(response.truncated).toBe(false)
  })

  it.each([
    ['never answers', () => undefined],
    ['drips its headers', (socket: import('node:net').Socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx: ')],
    [
      'drips its body',
      (socket: import('node:net').Socket) => drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n'),
    ],
  ])('gives up on a server that %s', async (_, talk) => {
    const server = await tcp(talk)
    const { send } = transport(server.url, { timeoutMs: 200 })
    const started = performance.now()
    await expect(send(post)).rejects.toMatchObject({
      name: 'TransportError',
      code: 'timeout',
      message: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+ did not finish its answer within 200 ms: .*--timeout/),
    })
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('does not count the wait for a free connection', async () => {
    const server = await http((_, response) => setTimeout(() => response.end('ok'), 120))
    const { send } = transport(server.url, { timeoutMs: 250, connections: 1 })
    const all = await Promise.all([send(post), send(post), send(post), send(post)])
    expect(all.map(({ response }) => response.text)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it('opens no more connections than it may, and keeps them', async () => {
    const sockets = new Set<unknown>()
    const server = await http((_, response) => {
      sockets.add(response.socket)
      setTimeout(() => response.end(), 5)
    })
    const wire = transport(server.url, { connections: 3 })
    await Promise.all(Array.from({ length: 20 }, () => wire.send(post)))
    expect(sockets.size).toBe(3)
    expect(wire.requests()).toBe(20)
  })

  it('spaces requests evenly', async () => {
    const server = await http((_, response) => response.end())
    const { send } = transport(server.url, { ratePerSecond: 20, connections: 5 })
    const started = performance.now()
    await Promise.all(Array.from({ length: 5 }, () => send(post)))
    expect(performance.now() - started).toBeGreaterThan(180)
  })
})

describe('a kept connection', () => {
  /** Answers every request of every connection but the second one of the first: that connection it cuts. */
  const cutsOnSecond = (socket: import('node:net').Socket, number: number) => {
    let requests = 0
    socket.on('data', () => {
      requests += 1
      if (number > 0 || requests === 1) socket.write(bytes)
      else socket.destroy()
    })
  }

  it('that is cut by one request is a cut: that request does not go out again', async () => {
    const server = await tcp(cutsOnSecond)
    const wire = transport(server.url)
    expect(await wire.send(post, { operation: 'CreateUserPool' })).not.toHaveProperty('resent')
    const error = await wire.send(post, { operation: 'CreateUserPool' }).catch((one: unknown) => one)
    expect(error).toMatchObject({
      name: 'TransportError',
      code: 'cut',
      message: expect.stringContaining(`${server.url} cut a kept connection instead of answering`),
    })
    expect(unanswered(error)).toEqual({ operation: 'CreateUserPool', url: `${server.url}/`, request: post })
    expect(server.asked()).toBe(1)
    expect([wire.requests(), wire.resent()]).toEqual([2, 0])
    expect((await wire.send(post)).response.text).toBe('{}')
  })

  it.each([
    ['a repeatable request', post, { repeatable: true }],
    ['GET', { ...post, method: 'GET', body: Buffer.alloc(0) }, {}],
  ])('that is cut by %s is replaced, and the exchange says so', async (_, request, about) => {
    const server = await tcp(cutsOnSecond)
    const wire = transport(server.url)
    expect(await wire.send(request, about)).not.toHaveProperty('resent')
    const exchange = await wire.send(request, about)
    expect(exchange.response.text).toBe('{}')
    expect(exchange.resent).toContain('cut a kept connection instead of answering')
    expect(server.asked()).toBe(2)
    expect([wire.requests(), wire.resent()]).toEqual([3, 1])
  })

  it('is not used for anything that must not go out twice once the server was seen to cut one', async () => {
    const server = await tcp(cutsOnSecond)
    const wire = transport(server.url)
    await wire.send(post)
    await expect(wire.send(post)).rejects.toMatchObject({ code: 'cut' })
    await wire.send(post)
    await wire.send(post)
    expect(server.asked()).toBe(3)
    await wire.send(post, { repeatable: true })
    expect(server.asked()).toBe(3)
  })

  it.each([0, 5])('that the server closes %i ms after each answer loses no request', async (ms) => {
    const server = await tcp((socket) =>
      socket.on('data', () => {
        socket.write(bytes)
        setTimeout(() => socket.end(), ms)
      }),
    )
    const wire = transport(server.url)
    for (let n = 0; n < 20; n += 1) expect((await wire.send(post)).response.text).toBe('{}')
    expect(server.asked()).toBe(20)
    expect([wire.requests(), wire.resent()]).toEqual([20, 0])
  })

  it('that the server ends together with the answer loses no request', async () => {
    const server = await tcp((socket) => socket.on('data', () => socket.end(bytes)))
    const wire = transport(server.url)
    for (let n = 0; n < 200; n += 1) expect((await wire.send(post)).response.text).toBe('{}')
    expect(wire.resent()).toBe(0)
  })

  it('that the server announces to close soon is not kept', async () => {
    const server = await tcp((socket) =>
      socket.on('data', () => socket.write(bytes.toString().replace('\r\n\r\n', '\r\nkeep-alive: timeout=1\r\n\r\n'))),
    )
    const wire = transport(server.url)
    await wire.send(post)
    await wire.send(post)
    expect(server.asked()).toBe(2)
  })

  it('that breaks within the answer is a cut', async () => {
    const server = await tcp((socket) => {
      let requests = 0
      socket.on('data', () => {
        requests += 1
        if (requests === 1) socket.write(bytes)
        else socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{')
      })
    })
    const wire = transport(server.url)
    await wire.send(post)
    await expect(wire.send(post, { repeatable: true })).rejects.toMatchObject({ code: 'cut' })
    expect(server.asked()).toBe(1)
  })

  it('is replaced once only: a server that cuts the request again cuts it', async () => {
    const server = await tcp((socket, number) => {
      let requests = 0
      socket.on('data', () => {
        requests += 1
        if (number === 0 && requests === 1) socket.write(bytes)
        else socket.destroy()
      })
    })
    const wire = transport(server.url)
    await wire.send(post)
    const error = await wire.send(post, { repeatable: true }).catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'cut' })
    expect(unanswered(error)?.resent).toContain('cut a kept connection')
    expect(server.asked()).toBe(2)
  })
})

describe('trouble', () => {
  it.each([
    ['closes at once', 'cut', (socket: import('node:net').Socket) => socket.on('data', () => socket.destroy())],
    ['resets', 'cut', (socket: import('node:net').Socket) => socket.on('data', () => socket.resetAndDestroy())],
    ['ends within the body', 'cut', says('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{')],
    ['ends within a chunk', 'cut', says('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{')],
    [
      'ends within a chunk of a connection that it wants closed',
      'cut',
      says('HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{'),
    ],
    ['speaks something else', 'not-http', says('220 mail.example.com ESMTP\r\n')],
    ['sends headers without end', 'not-http', says(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`)],
    [
      'upgrades unasked',
      'not-http',
      says('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
  ])('a server that %s: %s', async (_, code, talk) => {
    const server = await tcp(talk)
    await expect(transport(server.url).send(post)).rejects.toMatchObject({
      name: 'TransportError',
      code,
      message: expect.stringContaining(server.url),
    })
  })

  it('says that nobody listens, and how to mend it', async () => {
    const server = await fakeHttp(() => undefined)
    await server.close()
    await expect(transport(server.url).send(post)).rejects.toMatchObject({
      code: 'unreachable',
      message: `${server.url} cannot be reached (connect ECONNREFUSED ${server.url.slice(7)}): check the URL, and that something listens there`,
    })
  })

  it('says that there is no such host', async () => {
    await expect(transport('http://nobody.invalid').send(post)).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('says that a server without TLS was asked for TLS', async () => {
    const server = await http((_, response) => response.end())
    const { send } = transport(server.url.replace('http:', 'https:'))
    await expect(send(post)).rejects.toMatchObject({ code: 'tls' })
  })

  it('remembers the request that nobody answered', async () => {
    const server = await tcp((socket) => socket.destroy())
    const error = await transport(`${server.url}/base`)
      .send(post)
      .catch((one: unknown) => one)
    expect(unanswered(error)).toEqual({ url: `${server.url}/base/`, request: post })
    expect(unanswered(new Error('another'))).toBeUndefined()
  })

  it.each([
    ['a header with a line break', { headers: { 'x-a': 'b\nc' } }],
    ['a method that is no token', { method: 'PO ST' }],
    ['a content length that lies', { headers: { 'content-length': '7' } }],
  ])('refuses to send %s', async (_, change) => {
    const server = await http((_request, response) => response.end('ok'))
    const { send } = transport(server.url)
    await expect(send({ ...post, ...change })).rejects.toMatchObject({ name: 'SuiteError', code: 'bad-request' })
    expect((await send(post)).response.text).toBe('ok')
  })

  it('fails what is under way and what comes later once it is closed', async () => {
    const server = await tcp(() => undefined)
    const wire = createTransport({ url: server.url, timeoutMs: 5_000, connections: 1 })
    const both = Promise.allSettled([wire.send(post), wire.send(post)])
    await sleep(50)
    await wire.close()
    const said = { status: 'rejected', reason: { name: 'SuiteError', code: 'run-ended' } }
    expect(await both).toMatchObject([said, said])
    await expect(wire.send(post)).rejects.toMatchObject({ code: 'run-ended' })
  })
})

function says(text: string) {
  return (socket: import('node:net').Socket) => socket.once('data', () => socket.end(text))
}

function drip(socket: import('node:net').Socket, start: string): void {
  socket.write(start)
  const timer = setInterval(() => socket.write('a'), 20)
  socket.on('close', () => clearInterval(timer))
}
