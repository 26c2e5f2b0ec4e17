/**
 * A target that says that it is asked too much is asked less: after a few such answers the whole run goes more slowly,
 * instead of each case waiting by itself, and one that sends everybody away for long is left alone.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { describeAnswer } from '../checks/fault-answer.ts'
import { isThrottled } from '../wire/back-off.ts'
import type { Exchange } from '../wire/exchange.ts'
import { Skip } from '../world/skip.ts'

/** So many throttled answers are nothing yet: cases ask again by themselves. */
const FEW = 3
/** Between two requests of a run that slows down, in milliseconds: at first, and at most. */
const FIRST_MS = 50
const MOST_MS = 2_000
/** After so many answers that are none the run goes twice as fast again. */
const CALM = 40
/** So many in a row, over so long a time, and nothing else between them: there is no use in asking on. */
const HOPELESS = { answers: 20, ms: 15_000 }

export interface Pressure {
  /** Sends one request when its turn has come. @throws Skip where the target sends everybody away. */
  watch: (ask: () => Promise<Exchange>) => Promise<Exchange>
  /** Milliseconds between two requests. */
  interval: () => number
}

/** @param now a clock, in milliseconds. */
export function watchPressure(now = () => performance.now(), wait: (ms: number) => Promise<unknown> = sleep): Pressure {
  const state = { interval: 0, next: 0, throttled: 0, calm: 0, inARow: 0, since: 0 }
  let hopeless: Skip | undefined

  async function turn(): Promise<void> {
    const time = now()
    const at = Math.max(time, state.next)
    state.next = at + state.interval
    if (at > time) await wait(at - time)
  }

  function slower(exchange: Exchange): void {
    state.throttled += 1
    state.calm = 0
    if (state.inARow === 0) state.since = now()
    state.inARow += 1
    if (state.throttled >= FEW) state.interval = Math.min(MOST_MS, Math.max(FIRST_MS, state.interval * 2))
    if (state.inARow >= HOPELESS.answers && now() - state.since >= HOPELESS.ms) {
      const seconds = Math.round((now() - state.since) / 1_000)
      const why = `the target throttled everything for ${seconds} s, and was not asked again: ${describeAnswer(exchange)}`
      hopeless = new Skip('throttled', why, exchange)
    }
  }

  function faster(): void {
    state.inARow = 0
    state.calm += 1
    if (state.calm % CALM === 0) state.interval = state.interval <= FIRST_MS ? 0 : state.interval / 2
  }

  return {
    interval: () => state.interval,
    async watch(ask) {
      if (hopeless !== undefined) throw hopeless
      await turn()
      const exchange = await ask()
      if (isThrottled(exchange)) slower(exchange)
      else faster()
      return exchange
    },
  }
}
