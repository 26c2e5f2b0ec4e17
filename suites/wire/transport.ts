/** Sends requests as they are, within bounds: connections, rate, time and size. Knows HTTP, not the API. */
import pLimit from 'p-limit'
import pThrottle from 'p-throttle'
import { TransportError } from '../../spec/errors.ts'
import { baseUrl, withoutSlash } from './base-url.ts'
import type { Exchange, WireRequest } from './exchange.ts'
import { openLane, Stale, type Attempt, type Lane } from './lane.ts'

export interface TransportOptions {
  /** Base URL of the target; a path in it goes before the path of every request. */
  url: string
  /** For a whole exchange, in milliseconds. */
  timeoutMs: number
  /** Of an answer's body; the rest is not read. Default 2 MiB. */
  maxBytes?: number
  /** At most so many at once; further requests wait, and their clock does not run yet. Default 1. */
  connections?: number
  /** At most so many requests per second, evenly spaced. Default unlimited. */
  ratePerSecond?: number
}

export interface Transport {
  base: URL
  /**
   * Redirects are not followed.
   * @throws TransportError where nobody answered; SuiteError `bad-request` where HTTP cannot carry the request.
   */
  send: (request: WireRequest) => Promise<Exchange>
  /** How many requests went out. */
  requests: () => number
  /** Ends every connection; exchanges under way fail. */
  close: () => Promise<void>
}

export const MAX_BYTES = 2 * 1024 * 1024

/** @throws SuiteError `bad-url`. */
export function createTransport(options: TransportOptions): Transport {
  const base = baseUrl(options.url)
  const prefix = withoutSlash(base).slice(base.origin.length)
  const laneOptions = { origin: base.origin, timeoutMs: options.timeoutMs, maxBytes: options.maxBytes ?? MAX_BYTES }
  const limit = pLimit(options.connections ?? 1)
  const paced = pace(options.ratePerSecond)
  const idle: Lane[] = []
  const open = new Set<Lane>()
  const state = { count: 0, closed: false }

  async function attempt(request: WireRequest, lane = idle.pop() ?? openLane(laneOptions)): Promise<Attempt> {
    if (state.closed)
      throw new TransportError('cut', `the wire to ${base.origin} was closed before this request went out`)
    state.count += 1
    open.add(lane)
    try {
      return await lane.exchange(request)
    } finally {
      if (lane.usable()) idle.push(lane)
      else open.delete(lane)
    }
  }

  async function send(request: WireRequest): Promise<Exchange> {
    const complete = { ...request, path: prefix + request.path }
    const url = base.origin + complete.path
    const { response, ms } = await limit(async () => {
      await paced()
      // A kept connection that the server closed meanwhile is no answer to this request: ask once more on a new one.
      return attempt(complete).catch((error: unknown) => {
        if (error instanceof Stale) return attempt(complete, openLane(laneOptions))
        throw error
      })
    }).catch((error: unknown) => {
      if (error instanceof TransportError) unansweredRequests.set(error, { url, request })
      throw error
    })
    return { url, request, response, ms }
  }

  return {
    base,
    send,
    requests: () => state.count,
    close: async () => {
      state.closed = true
      idle.length = 0
      await Promise.all([...open].map((lane) => lane.close()))
    },
  }
}

const unansweredRequests = new WeakMap<TransportError, Pick<Exchange, 'url' | 'request'>>()

/** The request behind a TransportError that `send` threw, for the record of what nobody answered. */
export function unanswered(error: unknown): Pick<Exchange, 'url' | 'request'> | undefined {
  return error instanceof TransportError ? unansweredRequests.get(error) : undefined
}

/** Resolves when the next request may go. */
function pace(ratePerSecond: number | undefined): () => Promise<void> | void {
  if (ratePerSecond === undefined) return () => undefined
  return pThrottle({ limit: 1, interval: 1000 / ratePerSecond })(() => undefined)
}
