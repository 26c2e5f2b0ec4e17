/** A target that sends us away says nothing about what it was asked: neither that it lacks it, nor that it refuses it. */
import { describeAnswer } from '../checks/fault-answer.ts'
import { isQuotaUsedUp, isThrottled } from '../wire/back-off.ts'
import type { Exchange } from '../wire/exchange.ts'
import { Skip } from './skip.ts'

/** What to throw where the target is asked too much, or has sent what it may send today; undefined where it is not so. */
export function pressed(exchange: Exchange): Skip | undefined {
  if (isQuotaUsedUp(exchange)) {
    return new Skip('budget', `the target sends no more messages today: ${describeAnswer(exchange)}`, exchange)
  }
  if (isThrottled(exchange)) {
    return new Skip('throttled', `the target goes on throttling: ${describeAnswer(exchange)}`, exchange)
  }
  return undefined
}
