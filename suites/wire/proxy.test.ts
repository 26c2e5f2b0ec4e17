import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeHttp } from './fake.helper.ts'
import { proxyFor } from './proxy.ts'
import { createTransport } from './transport.ts'

const open: { close: () => Promise<void> | void }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  vi.unstubAllEnvs()
})

const forTarget = (url: string, env: Record<string, string>) => proxyFor(new URL(url), env)?.href

describe('the proxy of the environment', () => {
  it('is the one for the scheme', () => {
    const env = { HTTP_PROXY: 'http://p:1', https_proxy: 'q:2' }
    expect(forTarget('http://h', env)).toBe('http://p:1/')
    expect(forTarget('https://h', env)).toBe('http://q:2/')
    expect(forTarget('https://h', { HTTP_PROXY: 'http://p:1' })).toBe('http://p:1/')
    expect(forTarget('http://h', { HTTPS_PROXY: 'http://p:1' })).toBeUndefined()
  })

  it.each(['http://localhost:1', 'http://127.0.0.1:1', 'http://[::1]:1'])('is never used for %s', (url) => {
    expect(forTarget(url, { HTTP_PROXY: 'http://p:1' })).toBeUndefined()
  })

  it.each([
    ['*', true],
    ['a.example', true],
    ['.example', true],
    ['*.example, other', true],
    ['other a.example:80', true],
    ['a.example:81', false],
    ['ample', false],
    ['', false],
  ])('knows NO_PROXY %j', (NO_PROXY, exempt) => {
    expect(forTarget('http://a.example', { HTTP_PROXY: 'http://p:1', NO_PROXY }) === undefined).toBe(exempt)
  })
})

/** A proxy that takes whoever wants to go anywhere to `to`. */
async function proxyTo(to: string, status = 200) {
  const asked: string[] = []
  const sockets: Socket[] = []
  const server = createServer((_, response) => response.writeHead(500).end())
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    asked.push(`${url} ${headers['proxy-authorization'] ?? ''}`)
    client.on('error', () => undefined)
    if (status !== 200) return client.end(`HTTP/1.1 ${status} No\r\n\r\n`)
    const { hostname, port } = new URL(to)
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    sockets.push(client, upstream)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const post = { method: 'POST', path: '/', headers: {}, body: Buffer.from('{}') }

describe('a target behind a proxy', () => {
  it('is asked through it, over one connection', async () => {
    const target = await fakeHttp(({ headers }, response) => response.end(JSON.stringify({ host: headers.host })))
    const proxy = await proxyTo(target.url)
    vi.stubEnv('http_proxy', `http://me:my%20secret@${proxy.host}`)
    const wire = createTransport({ url: 'http://staging.example:8080', timeoutMs: 2_000 })
    open.push(wire, target)
    for (let count = 0; count < 3; count += 1) {
      expect((await wire.send(post)).response.json).toEqual({ host: 'staging.example:8080' })
    }
    const authorization = `Basic ${Buffer.from('me:my secret').toString('base64')}`
    expect(proxy.asked).toEqual([`staging.example:8080 ${authorization}`])
  })

  it('is spoken TLS with through it', async () => {
    const target = await fakeHttp((_, response) => response.end('{}'))
    const proxy = await proxyTo(target.url)
    vi.stubEnv('https_proxy', `http://${proxy.host}`)
    const wire = createTransport({ url: 'https://staging.example', timeoutMs: 2_000 })
    open.push(wire, target)
    // What is there speaks none, which OpenSSL tells with its own file and line.
    const error = await wire.send(post).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'tls', message: expect.stringContaining('(wrong version number)') })
    expect(proxy.asked).toEqual(['staging.example:443 '])
  })

  it('cannot be reached where the proxy lets nobody through', async () => {
    const proxy = await proxyTo('http://127.0.0.1:1', 407)
    vi.stubEnv('http_proxy', `http://me:secret@${proxy.host}`)
    const wire = createTransport({ url: 'http://staging.example', timeoutMs: 2_000 })
    open.push(wire)
    const error = await wire.send(post).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining(`the proxy ${proxy.host} `) })
    expect(String(error)).not.toContain('secret')
  })
})
