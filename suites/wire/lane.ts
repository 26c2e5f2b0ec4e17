/**
 * One connection to the target, used for one exchange at a time. A pool of these, rather than undici's own, because
 * the wire has to know of a broken exchange whether its connection was used before, and whether a byte of the answer
 * was read.
 */
import { buildConnector, Client } from 'undici'
import type { WireRequest, WireResponse } from './exchange.ts'
import { joinHeaders, readBounded, wireResponse } from './response.ts'
import { TimeIsUp, trouble } from './trouble.ts'

export interface LaneOptions {
  origin: string
  /** For the whole exchange: connecting, headers and body. */
  timeoutMs: number
  maxBytes: number
}

export interface Attempt {
  response: WireResponse
  /** From the first byte sent to the last byte read, in milliseconds. */
  ms: number
}

/** A connection that was kept open had been closed by the server: nobody has looked at the request. */
export class Stale extends Error {
  override name = 'Stale'
}

export interface Lane {
  /**
   * Sends one request with `path` already complete.
   * @throws Stale, TransportError, or SuiteError `bad-request`; the lane is then of no more use.
   */
  exchange: (request: WireRequest) => Promise<Attempt>
  /** False once the connection was given up. */
  usable: () => boolean
  close: () => Promise<void>
}

const MAX_HEADER_BYTES = 64 * 1024
/** Idle connections are closed after this time, so that a run that ends is not held open. */
const KEEP_ALIVE_MS = 4_000

export function openLane({ origin, timeoutMs, maxBytes }: LaneOptions): Lane {
  const connect = buildConnector({ timeout: timeoutMs })
  const state = { socket: undefined as Socket | undefined, connectedAt: undefined as number | undefined, exchanges: 0 }
  const client = new Client(origin, {
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      Object.assign(state, { connectedAt: undefined, exchanges: 0 })
      // The connector returns the socket that it opens; its type does not say so.
      state.socket = connect(options, (error, socket) => {
        if (error) return callback(error, null)
        state.connectedAt = performance.now()
        callback(null, socket)
      }) as unknown as Socket
    },
  })
  const giveUp = async (error: Error) => {
    await Promise.all([client.destroy(error), state.socket?.destroy()])
  }
  return {
    usable: () => !client.destroyed,
    close: () => giveUp(new Error('the wire was closed')),
    async exchange(request) {
      const before = { socket: state.socket, read: state.socket?.bytesRead ?? 0, exchanges: state.exchanges }
      const asked = performance.now()
      const clock = setTimeout(() => void giveUp(new TimeIsUp()), timeoutMs)
      try {
        const answer = await client.request({
          method: request.method as 'POST',
          path: request.path,
          headers: request.headers,
          body: request.body.length === 0 ? null : request.body,
        })
        const body = await readBounded(answer.body, maxBytes)
        const ms = performance.now() - Math.max(asked, state.connectedAt ?? asked)
        state.exchanges += 1
        if (body.truncated) await giveUp(new Error('the rest of the answer is not wanted'))
        return { response: wireResponse(answer.statusCode, joinHeaders(answer.headers), body), ms }
      } catch (error) {
        const sameSocket = before.exchanges > 0 && before.socket === state.socket
        const unread = (state.socket?.bytesRead ?? 0) === before.read
        const told = trouble(error, { origin, connected: state.connectedAt !== undefined, timeoutMs })
        await giveUp(told)
        if ('code' in told && told.code === 'cut' && sameSocket && unread)
          throw new Stale(told.message, { cause: told })
        throw told
      } finally {
        clearTimeout(clock)
      }
    },
  }
}

/** What the lane needs of a net.Socket. */
interface Socket {
  bytesRead: number
  destroy: () => unknown
}
