/** Patience with a target that says that it is asked too much. */
import { setTimeout as sleep } from 'node:timers/promises'
import { plain } from '../../spec/faults.ts'
import type { Exchange } from './exchange.ts'

/** Waits between the tries, in milliseconds; so at most four tries. */
const WAITS = [500, 1_000, 2_000] as const

/**
 * `ask`, again where the answer is a throttling one; the last answer, whatever it is. Not for a case that is about
 * throttling: it has to see the answer that it provoked.
 */
export async function withBackOff(ask: () => Promise<Exchange>, waits: readonly number[] = WAITS): Promise<Exchange> {
  let exchange = await ask()
  for (const ms of waits) {
    if (!isThrottled(exchange)) break
    await sleep(ms)
    exchange = await ask()
  }
  return exchange
}

/**
 * HTTP 429, `TooManyRequestsException`, or the framework's own throttling fault. `LimitExceededException` is none: a
 * quota that is used up does not come back by waiting.
 */
export function isThrottled({ response }: Exchange): boolean {
  if (response.status === 429) return true
  if (response.status < 400) return false
  const body = response.json as { __type?: unknown } | null | undefined
  const type = typeof body?.__type === 'string' ? body.__type : (response.headers['x-amzn-errortype'] ?? '')
  return /^(TooManyRequests|Throttling)/.test(plain(type)) || /\bRate exceeded\b/.test(response.text ?? '')
}
