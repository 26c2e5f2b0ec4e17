import type { Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeHttp, fakeTcp } from './fake.helper.ts'
import type { WireRequest } from './exchange.ts'
import { passInterim } from './interim.ts'
import { createTransport } from './transport.ts'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

function opened<T extends { close: () => Promise<void> }>(one: T): T {
  open.unshift(one)
  return one
}

const post: WireRequest = { method: 'POST', path: '/', headers: {}, body: Buffer.from('{}') }
const transport = (url: string) => opened(createTransport({ url, timeoutMs: 1_000 }))

/** Answers every request on a connection with these pieces, one write each. */
async function answering(...pieces: string[]) {
  return opened(
    await fakeTcp((socket: Socket) => {
      socket.setNoDelay(true)
      socket.on('data', () => {
        pieces.forEach((piece, at) => setTimeout(() => socket.write(piece), at * 15))
      })
    }),
  )
}

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'
const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'

describe('an interim answer', () => {
  it.each([
    ['a 100', [CONTINUE + OK]],
    ['a 100 by itself', [CONTINUE, OK]],
    ['a 100 with headers', ['HTTP/1.1 100 Continue\r\nx: 1\r\n\r\n', OK]],
    [
      'several',
      [CONTINUE, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n', CONTINUE, 'HTTP/1.1 102 Processing\r\n\r\n', OK],
    ],
    [
      'one in pieces',
      ['HTTP/1.1 1', '00 Conti', 'nue\r', '\n\r', '\nHTTP/1.', '1 200 OK\r\ncontent-length: 2\r\n\r\n{}'],
    ],
  ])('is no answer: %s', async (_, pieces) => {
    const server = await answering(...pieces)
    const { send } = transport(server.url)
    for (let count = 0; count < 3; count += 1) {
      const { response } = await send(post)
      expect(response).toMatchObject({ status: 200, text: '{}' })
    }
    expect(server.asked()).toBe(1)
  })

  it('is what Node sends by writeContinue', async () => {
    const server = opened(
      await fakeHttp((_, response) => {
        response.writeContinue()
        response.end('{}')
      }),
    )
    expect((await transport(server.url).send(post)).response).toMatchObject({ status: 200, text: '{}' })
  })

  it('without an end is given up in time', async () => {
    const server = await answering(CONTINUE)
    await expect(transport(server.url).send(post)).rejects.toMatchObject({ code: 'timeout' })
  })

  it('changes nothing of an answer that only looks like one', async () => {
    const body = 'HTTP/1.1 100 Continue\r\n\r\n'
    const server = await answering(`HTTP/1.1 400 100\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
    expect((await transport(server.url).send(post)).response).toMatchObject({ status: 400, text: body })
  })

  it('is found byte by byte', () => {
    const bytes = [...Buffer.from(CONTINUE + CONTINUE + OK)]
    const socket = { read: (): unknown => (bytes.length === 0 ? null : Buffer.from([bytes.shift() ?? 0])) }
    passInterim(socket).expect()
    let seen = ''
    for (let chunk = socket.read(); chunk instanceof Uint8Array; chunk = socket.read())
      seen += Buffer.from(chunk).toString()
    expect(seen).toBe((CONTINUE + CONTINUE).replaceAll('100', '102') + OK)
  })
})

describe('a status without a body', () => {
  it.each([
    ['a 204 that announces one', 'HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n{}', 204],
    ['a 204 with chunks', 'HTTP/1.1 204 No Content\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n', 204],
    ['a 204 with something behind it', 'HTTP/1.1 204 No Content\r\n\r\n{}', 204],
    ['a 304 that announces one', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 2\r\n\r\n{}', 304],
  ])('is an answer, whatever follows: %s', async (_, answer, status) => {
    const server = await answering(answer)
    const { send } = transport(server.url)
    for (let count = 0; count < 3; count += 1) expect((await send(post)).response.status).toBe(status)
  })
})
