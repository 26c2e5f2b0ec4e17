/** A signature is refused; the name of the fault is known from other services only. */
import type { Check } from '../engine/case.ts'
import { describeAnswer, faultName, instead, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/** Violations: `unexpected-acceptance`, `server-error` (a breakdown is no refusal), `fault-name` (MAY). */
export function refusesSignature(fault: string): Check {
  return (exchange) => {
    const answered = describeAnswer(exchange)
    if (isSuccess(exchange)) {
      const message = 'accepts a request whose signature it has to refuse'
      return [instead(exchange, violation('unexpected-acceptance', 'status', 'a refusal', answered, message))]
    }
    if (exchange.response.status >= 500) {
      const message = 'breaks down over a signature that it has to refuse'
      return [instead(exchange, violation('server-error', 'status', 'a refusal', answered, message))]
    }
    if (faultName(exchange) === fault) return []
    const message = `names another fault than ${fault}`
    return [instead(exchange, violation('fault-name', 'body.__type', fault, answered, message, 'MAY'))]
  }
}
