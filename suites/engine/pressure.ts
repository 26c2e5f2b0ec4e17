/**
 * A target that says that it is asked too much is asked less: after a few such answers to an operation the whole run asks
 * for it more slowly, instead of each case waiting by itself; where it sends everybody away for long, it is left alone.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { describeAnswer } from '../checks/fault-answer.ts'
import { isThrottled } from '../wire/back-off.ts'
import type { Exchange } from '../wire/exchange.ts'
import { Skip } from '../world/skip.ts'

/** So many throttled answers are nothing yet: cases ask again by themselves. */
const FEW = 3
/** Between two requests for an operation that is throttled, in milliseconds: at first, and at most. */
const FIRST_MS = 50
const MOST_MS = 2_000
/** Each answer that is none lets the next ones come a little sooner: a few among many change next to nothing. */
const RELIEF = 0.88
/** So many in a row of one operation, over so long a time: it is left alone for a while, and then asked once more. */
const HOPELESS = { answers: 12, ms: 8_000, rest: 10_000 }

export interface Pressure {
  /**
   * Sends one request when its turn has come.
   * @param operation undefined for bytes that ask for nothing that has a name.
   * @throws Skip where the target sends everybody away who asks for that.
   */
  watch: (operation: string | undefined, ask: () => Promise<Exchange>) => Promise<Exchange>
  /** Milliseconds between two requests for it. */
  interval: (operation: string | undefined) => number
}

/** What is known of one operation. */
interface Crowd {
  interval: number
  /** When the next one may ask. */
  next: number
  throttled: number
  inARow: number
  since: number
  /** Nobody asks before this time, for this reason. */
  closed?: { until: number; because: Skip }
}

/** @param now a clock, in milliseconds. */
export function watchPressure(now = () => performance.now(), wait: (ms: number) => Promise<unknown> = sleep): Pressure {
  const crowds = new Map<string | undefined, Crowd>()

  async function turn(crowd: Crowd): Promise<void> {
    const time = now()
    const at = Math.max(time, crowd.next)
    crowd.next = at + crowd.interval
    if (at > time) await wait(at - time)
  }

  function slower(crowd: Crowd, exchange: Exchange): void {
    crowd.throttled += 1
    if (crowd.throttled >= FEW) crowd.interval = Math.min(MOST_MS, Math.max(FIRST_MS, crowd.interval * 2))
    if (crowd.inARow === 0) crowd.since = now()
    crowd.inARow += 1
    const ms = now() - crowd.since
    if (crowd.inARow < HOPELESS.answers || ms < HOPELESS.ms) return
    const why = `the target throttled it for ${Math.round(ms / 1_000)} s: ${describeAnswer(exchange)}`
    crowd.closed = { until: now() + HOPELESS.rest, because: new Skip('throttled', why, exchange) }
  }

  function faster(crowd: Crowd): void {
    crowd.inARow = 0
    delete crowd.closed
    crowd.interval *= RELIEF
    if (crowd.interval < FIRST_MS / 2) crowd.interval = 0
  }

  return {
    interval: (operation) => crowds.get(operation)?.interval ?? 0,
    async watch(operation, ask) {
      const crowd = crowds.get(operation) ?? { interval: 0, next: 0, throttled: 0, inARow: 0, since: 0 }
      crowds.set(operation, crowd)
      if (crowd.closed !== undefined && now() < crowd.closed.until) throw crowd.closed.because
      await turn(crowd)
      const exchange = await ask()
      if (isThrottled(exchange)) slower(crowd, exchange)
      else faster(crowd)
      return exchange
    },
  }
}
