/**
 * One connection to the target, used for one exchange at a time. A pool of these, rather than undici's own, because
 * the wire has to know of a broken exchange whether its connection was used before, and whether a byte of the request
 * was written and a byte of the answer read.
 */
import type { Socket as NetSocket } from 'node:net'
import { buildConnector, Client } from 'undici'
import { TransportError } from '../../spec/errors.ts'
import { startClock } from './clock.ts'
import type { WireRequest, WireResponse } from './exchange.ts'
import { proxyFor, tunnel } from './proxy.ts'
import { passInterim, type Interim, type Readable } from './interim.ts'
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
  // The clock below is for connecting, too: it knows when this process itself was busy.
  const connect = buildConnector({ timeout: 0 })
  const state = {
    socket: undefined as Socket | undefined,
    interim: undefined as Interim | undefined,
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
      const connected: typeof callback = (...[error, socket]: [Error, null] | [null, NetSocket]) => {
        if (error !== null) return callback(error, null)
        state.connectedAt = performance.now()
        state.interim = passInterim(socket as Readable)
        state.interim.expect()
        socket.once('end', closed)
        callback(null, socket)
      }
      // The connector returns the socket that it opens; its type does not say so.
      const open = (given: typeof options) => void (state.socket = connect(given, connected) as unknown as Socket)
      const proxy = proxyFor(new URL(origin))
      if (proxy === undefined) return open(options)
      tunnel(proxy, new URL(origin), timeoutMs).then(
        (socket) => {
          if (origin.startsWith('https:')) return open({ ...options, httpSocket: socket })
          state.socket = socket
          connected(null, socket)
        },
        (error: Error) => connected(error, null),
      )
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
      state.interim?.expect()
      const asked = performance.now()
      const clock = startClock(timeoutMs, () => void giveUp(new TimeIsUp()))
      try {
        const answer = await client.request({
          method: request.method as 'POST',
          path: request.path,
          headers: request.headers,
          body: request.body.length === 0 ? null : request.body,
        })
        const body = await readBounded(answer.body, maxBytes).catch((error: unknown) => bodiless(answer, error))
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
        clock.stop()
        state.busy = false
      }
    },
  }
}

/**
 * A 204 and a 304 end with their headers (RFC 9110, 6.4.1): what a target sends after them is not cut, it is no part of
 * the answer. That it announced more than it may send, its headers show.
 */
function bodiless({ statusCode }: { statusCode: number }, error: unknown): { bytes: Uint8Array; truncated: boolean } {
  if (statusCode !== 204 && statusCode !== 304) throw error
  return { bytes: new Uint8Array(), truncated: true }
}

/** What the lane needs of a net.Socket. */
interface Socket {
  bytesRead: number
  bytesWritten: number
  destroy: () => unknown
}
