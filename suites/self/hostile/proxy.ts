/** The hostile target: in front of an honest one, and doing with each request as its behaviour says. */
import { once } from 'node:events'
import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Act, Answer, Raw, Reply, Turn } from './behaviour.ts'
import { HOOKS_PATH } from '../../targets/reference-hooks.ts'
import { HARMLESS } from '../../wire/harmless.ts'
import { parsed } from './replies.ts'

export interface Proxy {
  url: string
  /** Passwords, secret hashes and client secrets that have gone by. */
  secrets: ReadonlySet<string>
  /** Resolves when nothing that was asked for is still being worked at. */
  idle: () => Promise<void>
  close: () => void
}

/** A password that a world is made with, and a hash; what a case breaks on purpose is none. */
const SECRET = /"(Password|TemporaryPassword|SecretHash|ClientSecret)":"([^"\\]{12,100})"/g
const MAKES_WORLDS = /^Admin|^SignUp$|^ConfirmForgotPassword$|^CreateUserPoolClient$/

export async function startProxy(honest: string, act: Act): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const counts = new Map<string, number>()
  const memo = new Map<string, unknown>()
  const secrets = new Set<string>()
  let atWork = 0

  function learn(operation: string, text: string): void {
    if (!MAKES_WORLDS.test(operation)) return
    for (const [, , value = ''] of text.matchAll(SECRET)) secrets.add(value)
  }

  async function passOn({ method = 'POST', url = '/', headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    const { 'transfer-encoding': _, connection: _connection, ...own } = headers
    const sized = body.length > 0 || headers['content-length'] !== undefined ? { 'content-length': body.length } : {}
    const onward = ask(new URL(url, honest), { method, agent, headers: { ...own, ...sized } })
    onward.end(body)
    const [from] = (await once(onward, 'response')) as [IncomingMessage]
    const back = await buffer(from)
    const { connection: _kept, 'keep-alive': _long, 'transfer-encoding': _chunked, ...theirs } = from.headers
    return { status: from.statusCode ?? 502, headers: theirs as Record<string, string>, body: back }
  }

  function turnOf(request: IncomingMessage, body: Buffer): Turn {
    const text = body.toString('utf8')
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    const operation = /\.(\w+)$/.exec(String(request.headers['x-amz-target'] ?? ''))?.[1] ?? ''
    learn(operation, text)
    const count = (key: string): number => {
      const times = (counts.get(key) ?? 0) + 1
      counts.set(key, times)
      return times
    }
    return {
      operation,
      hook: path.startsWith(HOOKS_PATH) ? path.slice(HOOKS_PATH.length) : undefined,
      isProbe: text.includes(HARMLESS.input.ClientId),
      body: text,
      headers: request.headers as Record<string, string>,
      first: (key) => count(key) === 1,
      count,
      memo,
      secrets,
      pass: async () => {
        const answer = await passOn(request, body)
        if (parsed(answer.body) !== undefined) learn(operation, String(answer.body))
        return answer
      },
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const turn = turnOf(request, await buffer(request))
    const reply = await act(turn)
    await give(reply ?? (await turn.pass()), request.socket, response)
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    atWork += 1
    serve(request, response)
      .catch(() => response.destroy())
      .finally(() => (atWork -= 1))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secrets,
    idle: async () => {
      while (atWork > 0) await sleep(20)
    },
    close: () => {
      agent.destroy()
      server.close()
      server.closeAllConnections()
    },
  }
}

async function give(reply: Exclude<Reply, undefined>, socket: Socket, response: ServerResponse): Promise<void> {
  if (reply === 'hang') return
  if (reply === 'reset') return void socket.resetAndDestroy()
  if ('pieces' in reply) return giveRaw(reply, socket)
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) })
  response.end(reply.body)
}

async function giveRaw({ pieces, ending }: Raw, socket: Socket): Promise<void> {
  socket.on('error', () => undefined)
  for (const piece of pieces) {
    if (socket.destroyed) return
    if (typeof piece === 'number') await sleep(piece)
    else if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  }
  if (ending === 'end') socket.end()
  if (ending === 'reset') socket.resetAndDestroy()
}
