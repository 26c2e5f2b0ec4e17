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
  const body = response.json as Partial<Record<'__type' | 'message' | 'Message', unknown>> | null | undefined
  const type = typeof body?.__type === 'string' ? body.__type : (response.headers['x-amzn-errortype'] ?? '')
  const message = body?.message ?? body?.Message
  // Not the whole text: an answer may be megabytes, and every answer of 400 and more comes by here.
  return (
    /^(TooManyRequests|Throttling)/.test(plain(type)) ||
    (typeof message === 'string' && /\bRate exceeded\b/.test(message))
  )
}

/**
 * The account has sent as many messages today as it may. Recorded words: "Exceeded daily email limit for the operation or
 * the account." (cds-snc/platform-forms-client#1104, rahulpsd18/cognito-backup-restore#46).
 */
export function isQuotaUsedUp({ response }: Exchange): boolean {
  const body = response.json as Partial<Record<'__type' | 'message', unknown>> | null | undefined
  const { __type: type, message } = body ?? {}
  return (
    typeof type === 'string' &&
    plain(type) === 'LimitExceededException' &&
    typeof message === 'string' &&
    /\bdaily (?:e-?mail|message|SMS) limit\b|\bquota\b/i.test(message)
  )
}
