/** One port may serve many services; a request that does not say which is meant may get another one's answer. */
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { rawType } from './fault-answer.ts'

/** What routers of many services say, and the codes of the service that has no target header. */
const WORDS =
  /could not determine|(?:unknown|unsupported|no such|no matching) service|service .{0,80}?not (?:found|supported|enabled|implemented)|NoSuchBucket|MethodNotAllowed|InvalidAction|MissingAction/i

/** Of a long answer only the beginning is looked at. */
const LOOKED_AT = 2_000

/** True where the answer is plainly that of another service, or of what stands in front of all of them. */
export function isOfAnotherService(exchange: Exchange): boolean {
  const { status, text } = exchange.response
  const beginning = (text ?? '').slice(0, LOOKED_AT)
  // The framework's own answers, which may be XML too.
  if (rawType(exchange) !== undefined || beginning.includes('UnknownOperationException')) return false
  return status === 405 || /^\s*<(?!!doctype|html)/i.test(beginning) || WORDS.test(beginning)
}

/** What another service answers is held against nobody: it is noted. */
export function unlessOfAnotherService(check: Check): Check {
  return (exchange) => {
    const found = check(exchange)
    return isOfAnotherService(exchange) ? found.map((one) => ({ ...one, level: 'MAY' as const })) : found
  }
}
