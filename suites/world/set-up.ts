/** A call that has to succeed for the world to exist. */
import { SuiteError } from '../../spec/errors.ts'
import { asObject, describeAnswer, faultName, isSuccess } from '../checks/fault-answer.ts'
import { withBackOff } from '../wire/back-off.ts'
import type { Wire } from '../wire/client.ts'
import type { Exchange } from '../wire/exchange.ts'
import { withoutSecrets } from '../wire/redact.ts'

/** What the world needs of a wire. */
export type Caller = Pick<Wire, 'call'>

/** Of an answer, in an error's one line. */
const MAX_SHOWN = 300

/** The target refused a set-up call, or left out of its answer what the call was made for. */
export class SetUpError extends SuiteError {
  readonly status: number
  readonly fault: string | undefined
  readonly exchange: Exchange
  /** @param lacking what a success leaves out, if it is one. */
  constructor(operation: string, exchange: Exchange, lacking?: string) {
    const answer = withoutSecrets(exchange, describeAnswer(exchange)).replace(/\s+/g, ' ')
    const told = lacking === undefined ? answer : answer.replace(/^\d+ /, (status) => `${status}without ${lacking}: `)
    // The live service answers so where a request comes as application/json, as under the profile numbered.
    const isOfOtherProfile = lacking !== undefined && answer.includes('UnknownOperationException')
    const hint = isOfOtherProfile ? ': see --statuses whether another profile fits' : ''
    super('set-up-failed', `${operation} answered ${told.slice(0, MAX_SHOWN)}${hint}`)
    this.status = exchange.response.status
    this.fault = faultName(exchange)
    this.exchange = exchange
  }
}

/**
 * Calls, patiently where the target is busy, and gives the answer's JSON.
 * @throws SetUpError where the target refuses; TransportError where nobody answers.
 */
export async function setUp(wire: Caller, operation: string, input: unknown): Promise<unknown> {
  const exchange = await withBackOff(() => wire.call(operation, input))
  if (!isSuccess(exchange)) throw new SetUpError(operation, exchange)
  const answer = asObject(exchange.response.json) ?? {}
  exchanges.set(answer, exchange)
  return answer
}

/** Where an answer came from. */
const exchanges = new WeakMap<object, Exchange>()

/**
 * The string at `path` of an answer that `setUp` gave.
 * @throws SetUpError where there is none: what the target does not tell cannot be used.
 */
export function stringAt(operation: string, answer: unknown, ...path: string[]): string {
  const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], answer)
  if (typeof value === 'string' && value !== '') return value
  throw lacks(operation, answer, path.join('.'))
}

/** The error of an answer that `setUp` gave and that lacks what it was asked for. */
export function lacks(operation: string, answer: unknown, what: string): SetUpError {
  const exchange = exchanges.get(answer as object)
  if (exchange === undefined) throw new RangeError(`${operation}: this answer is none of a set-up call`)
  return new SetUpError(operation, exchange, what)
}
