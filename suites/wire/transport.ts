/** Sends requests as they are, within bounds: connections, rate, time and size. Knows HTTP, not the API. */
import { setTimeout as sleep } from 'node:timers/promises'
import pLimit from 'p-limit'
import pThrottle from 'p-throttle'
import { SuiteError, TransportError } from '../../spec/errors.ts'
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

/** What the bytes of a request do not say. */
export interface About {
  /** Noted in the exchange. */
  operation?: string
  /** True where it does no harm that the target gets the request twice. Default: GET, HEAD and OPTIONS. */
  repeatable?: boolean
}

export interface Transport {
  base: URL
  /**
   * Redirects are not followed. A request goes out once; a second time only where a kept connection turned out to be
   * closed, and nobody can have seen the first one or it is repeatable. The exchange then says so.
   * @throws TransportError where nobody answered; SuiteError `bad-request` where HTTP cannot carry the request.
   */
  send: (request: WireRequest, about?: About) => Promise<Exchange>
  /** How many requests went out. */
  requests: () => number
  /** How many of these went out a second time. */
  resent: () => number
  /** Ends every connection; exchanges under way fail. */
  close: () => Promise<void>
}

export const MAX_BYTES = 2 * 1024 * 1024

/** How long the first connection is watched before anything that must not go out twice is sent on it again. */
const TRIAL_MS = 20

/** @throws SuiteError `bad-url`. */
export function createTransport(options: TransportOptions): Transport {
  const base = baseUrl(options.url)
  const prefix = withoutSlash(base).slice(base.origin.length)
  const state = { count: 0, resent: 0, closed: false, wary: false }
  const closedIdle = () => void (state.wary = true)
  const { timeoutMs, maxBytes = MAX_BYTES } = options
  const fresh = () => openLane({ origin: base.origin, timeoutMs, maxBytes, closedIdle })
  const limit = pLimit(options.connections ?? 1)
  const paced = pace(options.ratePerSecond)
  const idle: Lane[] = []
  const open = new Set<Lane>()

  let trial: Promise<void> | undefined
  /**
   * A target that closes idle connections without a word may close one just when a request is on its way there. Once
   * it was seen to, what must not go out twice goes over a connection of its own. Most that do it do it at once, and
   * are found out by waiting for that once.
   */
  async function laneFor(repeatable: boolean): Promise<Lane> {
    const kept = idle.pop()
    if (kept === undefined || repeatable) return kept ?? fresh()
    await (trial ??= sleep(TRIAL_MS))
    if (!state.wary) return kept
    open.delete(kept)
    await kept.close()
    return fresh()
  }

  async function attempt(request: WireRequest, lane: Lane): Promise<Attempt> {
    if (state.closed) throw ended()
    state.count += 1
    open.add(lane)
    try {
      return await lane.exchange(request)
    } catch (error) {
      throw state.closed ? ended() : error
    } finally {
      if (lane.usable()) idle.push(lane)
      else open.delete(lane)
    }
  }

  async function ask(request: WireRequest, asked: Unanswered, repeatable: boolean): Promise<Exchange> {
    await paced()
    try {
      return { ...asked, ...(await attempt(request, await laneFor(repeatable))) }
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      state.wary = true
      if (error.written && !repeatable) throw error.trouble
      state.resent += 1
      asked.resent = error.message
      return { ...asked, ...(await attempt(request, fresh())) }
    }
  }

  async function send(request: WireRequest, about: About = {}): Promise<Exchange> {
    const { operation, repeatable = /^(GET|HEAD|OPTIONS)$/.test(request.method) } = about
    const complete = { ...request, path: prefix + request.path }
    const asked: Unanswered = { url: base.origin + complete.path, request }
    if (operation !== undefined) asked.operation = operation
    return limit(() => ask(complete, asked, repeatable)).catch((error: unknown) => {
      if (error instanceof TransportError) unansweredRequests.set(error, asked)
      throw error
    })
  }

  return {
    base,
    send,
    requests: () => state.count,
    resent: () => state.resent,
    close: async () => {
      state.closed = true
      idle.length = 0
      await Promise.all([...open].map((lane) => lane.close()))
    },
  }
}

/** That we hung up says nothing about the target. */
const ended = (): SuiteError => new SuiteError('run-ended', 'the run ended before an answer came')

/** An exchange of which there is only one half. */
export type Unanswered = Omit<Exchange, 'response' | 'ms'>

const unansweredRequests = new WeakMap<TransportError, Unanswered>()

/** The request behind a TransportError that `send` threw, for the record of what nobody answered. */
export function unanswered(error: unknown): Unanswered | undefined {
  return error instanceof TransportError ? unansweredRequests.get(error) : undefined
}

/** Resolves when the next request may go. */
function pace(ratePerSecond: number | undefined): () => Promise<void> | void {
  if (ratePerSecond === undefined) return () => undefined
  return pThrottle({ limit: 1, interval: 1000 / ratePerSecond })(() => undefined)
}
