/**
 * One connection to the target, used for one exchange at a time. A pool of these, rather than undici's own, because
 * the wire has to know of a broken exchange whether its connection was used before, and whether a byte of the request
 * was written and a byte of the answer read.
 */
import { buildConnector, Client } from 'undici'
import { TransportError } from '../../spec/errors.ts'
import type { WireRequest, WireResponse } from './exchange.ts'
import { joinHeaders, readBounded, wireResponse } from './response.ts'
import { TimeIsUp, trouble } from './trouble.ts'

export interface LaneOptions {
  origin: string
  /** For the whole exchange: connecting, headers and body. */
  timeoutMs: number
  maxBytes: number
  /** Called where the server closes the connection while nobody waits for an answer, and did not announce it. */
  closedIdle: () => void
}

export interface Attempt {
  response: WireResponse
  /** From the first byte sent to the last byte read, in milliseconds. */
  ms: number
}

/** A connection that was kept open was cut before a byte of the answer came. */
export class Stale extends Error {
  override name = 'Stale'
  /** False where not a byte of the request had left, so that nobody can have looked at it. */
  readonly written: boolean
  readonly trouble: TransportError
  constructor(written: boolean, trouble: TransportError) {
    super(trouble.message, { cause: trouble })
    this.written = written
    this.trouble = trouble
  }
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
/**
 * Idle connections are closed after this time, so that a run that ends is not held open; sooner where the server's
 * Keep-Alive header says that it will close before that. undici sees to both, and looks before it writes on an idle
 * connection whether the server has closed it: then it opens another, and not a byte was written twice.
 */
const KEEP_ALIVE_MS = 4_000

export function openLane({ origin, timeoutMs, maxBytes, closedIdle }: LaneOptions): Lane {
  const connect = buildConnector({ timeout: timeoutMs })
  const state = {
    socket: undefined as Socket | undefined,
    connectedAt: undefined as number | undefined,
    /** Complete ones on this connection. */
    exchanges: 0,
    busy: false,
    /** The last answer said that the connection ends with it. */
    announced: false,
  }
  const closed = () => {
    if (!state.busy && !state.announced && state.exchanges > 0) closedIdle()
  }
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
        socket.once('end', closed)
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
      const { socket, exchanges } = state
      const before = { read: socket?.bytesRead ?? 0, written: socket?.bytesWritten ?? 0 }
      state.busy = true
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
        state.announced = /\bclose\b/i.test(String(answer.headers['connection'] ?? ''))
        const ms = performance.now() - Math.max(asked, state.connectedAt ?? asked)
        state.exchanges += 1
        if (body.truncated) await giveUp(new Error('the rest of the answer is not wanted'))
        return { response: wireResponse(answer.statusCode, joinHeaders(answer.headers), body), ms }
      } catch (error) {
        const sameSocket = exchanges > 0 && socket === state.socket
        const kept = sameSocket && (socket?.bytesRead ?? 0) === before.read
        const told = trouble(error, { origin, connected: state.connectedAt !== undefined, timeoutMs, kept })
        await giveUp(told)
        if (kept && told instanceof TransportError && told.code === 'cut')
          throw new Stale((socket?.bytesWritten ?? 0) > before.written, told)
        throw told
      } finally {
        clearTimeout(clock)
        state.busy = false
      }
    },
  }
}

/** What the lane needs of a net.Socket. */
interface Socket {
  bytesRead: number
  bytesWritten: number
  destroy: () => unknown
}
