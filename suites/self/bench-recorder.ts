/** A proxy that keeps every request that passes through it, and when it came. */
import { once } from 'node:events'
import { Agent, createServer, request as ask } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A request as it came, but for what every connection says anew. */
export interface Recorded {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array
  /** As `performance.now()` says it. */
  at: number
}

export interface Recorder {
  url: string
  requests: Recorded[]
  close: () => void
}

/** What the client that sends the request again puts in by itself. */
const OF_THE_CONNECTION = ['host', 'connection', 'content-length', 'transfer-encoding']

/** @param target where the requests go on to. */
export async function startRecorder(target: string): Promise<Recorder> {
  const requests: Recorded[] = []
  const agent = new Agent({ keepAlive: true })
  const server = createServer((request, answer) => {
    const at = performance.now()
    void pass(request, answer).catch(() => answer.destroy())

    async function pass({ method = '', url = '', headers }: IncomingMessage, to: ServerResponse): Promise<void> {
      const body = await buffer(request)
      const kept = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))
      const own = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
      requests.push({ method, path: url, headers: own, body, at })
      const onward = ask(new URL(url, target), { method, agent, headers: { ...own, 'content-length': body.length } })
      onward.end(body)
      const [from] = (await once(onward, 'response')) as [IncomingMessage]
      to.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(to)
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => {
      agent.destroy()
      server.close()
      server.closeAllConnections()
    },
  }
}
