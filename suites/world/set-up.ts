/** A call that has to succeed for the world to exist. */
import { SuiteError } from '../../spec/errors.ts'
import { describeAnswer, faultName, isSuccess } from '../checks/fault-answer.ts'
import { withBackOff } from '../wire/back-off.ts'
import type { Wire } from '../wire/client.ts'
import type { Exchange } from '../wire/exchange.ts'
import { redactText } from '../wire/redact-text.ts'
import { withoutSecrets } from '../wire/redact.ts'

/** What the world needs of a wire. */
export type Caller = Pick<Wire, 'call'>

/** Of an answer, in an error's one line. */
const MAX_SHOWN = 300

/** The target refused a set-up call, with this status and, where it gave one, this exception name. */
export class SetUpError extends SuiteError {
  readonly status: number
  readonly fault: string | undefined
  readonly exchange: Exchange
  constructor(operation: string, exchange: Exchange) {
    const answer = withoutSecrets(exchange, describeAnswer(exchange)).replace(/\s+/g, ' ')
    super('set-up-failed', `${operation} answered ${answer.slice(0, MAX_SHOWN)}`)
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
  return exchange.response.json
}

/**
 * The string at `path` of an answer.
 * @throws SuiteError `set-up-failed` where there is none.
 */
export function stringAt(operation: string, answer: unknown, ...path: string[]): string {
  const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], answer)
  if (typeof value === 'string' && value !== '') return value
  const told = redactText(JSON.stringify(answer) ?? '', new Set()).slice(0, MAX_SHOWN)
  // The live service answers so where a request comes as application/json, as under the profile numbered.
  const hint = told.includes('UnknownOperationException') ? ': see --statuses whether another profile fits' : ''
  throw new SuiteError('set-up-failed', `${operation} answered 200 without ${path.join('.')}: ${told}${hint}`)
}
