/**
 * The target refuses the request with the fault that the contract names: right exception name, right HTTP status for
 * the profile, a message, and a type header that does not contradict the body.
 */
import { statusesOf } from '../../spec/faults.ts'
import type { OperationDescription } from '../../spec/describe.ts'
import type { Profile, Violation } from '../../spec/record.ts'
import { plain } from '../../spec/faults.ts'
import { allowedStatuses } from '../../spec/statuses.ts'
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asObject, describeAnswer, faultName, instead, isSuccess, rawType } from './fault-answer.ts'
import { violation } from './violation.ts'

export interface Refusal {
  operation: OperationDescription
  profile: Profile
  /** Exception name. */
  fault: string
  /** Framework faults carry `Message` or none; modeled ones always carry `message`. Default true. */
  message?: boolean
}

/**
 * What is asked of the fault (its status, its message) is asked of the one that was expected: of another one, only that
 * it is another.
 * Violations: `unexpected-acceptance`, `fault-name`, `fault-status`, `fault-message`, `fault-type-header`.
 */
export function refusedWith(refusal: Refusal): Check {
  return (exchange) => {
    if (isSuccess(exchange)) return [acceptance(refusal.fault, exchange)]
    const another = checkName(refusal, exchange)
    if (another.length > 0) return another
    return [
      ...checkStatus(refusal, exchange),
      ...(refusal.message === false ? [] : checkMessage(refusal, exchange)),
      ...checkHeader(exchange),
    ]
  }
}

/** Where records or the world leave open which of these faults it is: the one that comes is judged as itself. */
export function refusedWithOneOf(faults: readonly string[], refusal: Omit<Refusal, 'fault'>): Check {
  const all = faults.join(' or ')
  return (exchange) => {
    if (isSuccess(exchange)) return [acceptance(all, exchange)]
    const fault = faults.find((one) => checkName({ ...refusal, fault: one }, exchange).length === 0)
    return fault === undefined ? [anotherFault(all, exchange)] : refusedWith({ ...refusal, fault })(exchange)
  }
}

/** Under `numbered` the status itself names the fault, so that a body without `__type` will do. */
function checkName({ operation, profile, fault }: Refusal, exchange: Exchange): Violation[] {
  const name = faultName(exchange)
  if (name === fault) return []
  const numbered = profile === 'numbered' && exchange.response.status === statusesOf(operation, fault).numbered
  if (name === undefined && numbered) return []
  return [anotherFault(fault, exchange)]
}

function anotherFault(fault: string, exchange: Exchange): Violation {
  const message = `names another fault than ${fault}`
  return instead(exchange, violation('fault-name', 'body.__type', fault, describeAnswer(exchange), message))
}

function checkStatus({ operation, profile, fault }: Refusal, exchange: Exchange): Violation[] {
  const allowed = allowedStatuses(fault, statusesOf(operation, fault), profile)
  const { status } = exchange.response
  if (allowed.includes(status)) return []
  const expected = `${allowed.join(' or ')} (profile ${profile})`
  return [violation('fault-status', 'status', expected, String(status), `answers ${fault} with another status`)]
}

function checkMessage({ profile }: Refusal, exchange: Exchange): Violation[] {
  // A body that follows the numbered document need not carry more than its status: nothing there requires a member.
  if (profile === 'numbered' && rawType(exchange) === undefined) return []
  const message = asObject(exchange.response.json)?.['message']
  if (typeof message === 'string' && message !== '') return []
  return [violation('fault-message', 'body.message', 'a message', message, 'does not say in "message" what is wrong')]
}

function checkHeader(exchange: Exchange): Violation[] {
  const header = exchange.response.headers['x-amzn-errortype']
  const type = rawType(exchange)
  if (header === undefined || type === undefined || plain(header) === plain(type)) return []
  return [
    violation(
      'fault-type-header',
      'headers.x-amzn-errortype',
      plain(type),
      header,
      'names one fault in the body and another in the header',
    ),
  ]
}

/** A refusal of which only the name is known. Violations: `unexpected-acceptance`, `fault-name`. */
export function namesFault(fault: string): Check {
  return (exchange) => {
    if (isSuccess(exchange)) return [acceptance(fault, exchange)]
    return faultName(exchange) === fault ? [] : [anotherFault(fault, exchange)]
  }
}

function acceptance(fault: string, exchange: Exchange): Violation {
  const message = `accepts a request that it has to refuse with ${fault}`
  return instead(exchange, violation('unexpected-acceptance', 'status', fault, describeAnswer(exchange), message))
}

/** Violation `throttling-status`: for the one fault whose status is known with less certainty than its name. */
export function hasStatus(expected: number): Check {
  return ({ response: { status } }) =>
    status === expected
      ? []
      : [violation('throttling-status', 'status', String(expected), String(status), 'answers with another status')]
}
