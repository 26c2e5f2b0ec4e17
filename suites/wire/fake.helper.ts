/** Small servers for the tests of wire, targets and world. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createRawServer, type AddressInfo, type Server, type Socket } from 'node:net'

export interface Fake {
  url: string
  /** Requests answered so far. */
  asked: () => number
  close: () => Promise<void>
}

/** A request with its whole body. */
export interface Got {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
}

export type Answer = (got: Got, response: ServerResponse) => unknown

/** An HTTP server on a free port of 127.0.0.1. */
export async function fakeHttp(answer: Answer): Promise<Fake> {
  let asked = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      asked += 1
      const { method = '', url: path = '', headers } = request
      answer({ method, path, headers, body: Buffer.concat(chunks) }, response)
    })
  })
  return {
    url: await listen(server),
    asked: () => asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** A TCP server; `talk` is called with each connection and its number, from 0. */
export async function fakeTcp(talk: (socket: Socket, number: number) => void): Promise<Fake> {
  const sockets: Socket[] = []
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined)
    talk(socket, sockets.push(socket) - 1)
  })
  return {
    url: await listen(server),
    asked: () => sockets.length,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
