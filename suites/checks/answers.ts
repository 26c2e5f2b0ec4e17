/** The one obligation where nobody knows the service's answer: the target answers, and does not break down. */
import type { Check } from '../engine/case.ts'
import { describeAnswer, instead } from './fault-answer.ts'
import { violation } from './violation.ts'

/** Violation `server-error`. */
export const doesNotBreakDown: Check = (exchange) => {
  if (exchange.response.status < 500) return []
  const found = violation('server-error', 'status', 'below 500', describeAnswer(exchange), 'breaks down on the request')
  return [instead(exchange, found)]
}
