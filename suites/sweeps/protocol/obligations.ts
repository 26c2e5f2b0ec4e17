/** The obligations of the envelope, and which answers they are about. */
import type { OperationDescription } from '../../../spec/describe.ts'
import type { Source } from '../../../spec/evidence.ts'
import { faultOf } from '../../../spec/faults.ts'
import type { Profile } from '../../../spec/record.ts'
import { envelopeFacts } from '../../../spec/wire.ts'
import {
  allowsOrigin,
  contentTypeIs,
  hasRequestId,
  namesFaultBare,
  namesFaultInHeader,
  repeatsMessageInHeader,
  saysMessage,
} from '../../checks/envelope.ts'
import { asObject, faultName, isSuccess } from '../../checks/fault-answer.ts'
import type { Check } from '../../engine/case.ts'
import { isThrottled } from '../../wire/back-off.ts'
import type { Exchange } from '../../wire/exchange.ts'

export interface Obligation {
  name: string
  title: string
  source: Source[]
  profiles?: readonly Profile[]
  on: 'success' | 'faults' | 'both'
  check: Check
  /** Of what sends callers away too: whoever answers a fault that the operation declares writes its name. */
  ofThrottled?: true
  /** Sent with the request: then no other case's exchange will do. */
  headers?: Record<string, string>
}

const CHECKS: Readonly<Record<string, Pick<Obligation, 'check' | 'headers' | 'ofThrottled'>>> = {
  'fault-type': { check: namesFaultBare, ofThrottled: true },
  'fault-type-header': { check: namesFaultInHeader },
  'fault-message': { check: saysMessage },
  'fault-message-header': { check: repeatsMessageInHeader },
  'fault-content-type': { check: contentTypeIs('application/x-amz-json-1.1') },
  'content-type': { check: contentTypeIs('application/x-amz-json-1.1') },
  'content-type-numbered': { check: contentTypeIs('application/json') },
  'request-id': { check: hasRequestId },
  cors: { check: allowsOrigin, headers: { origin: 'https://app.example.com' } },
}

/** As `spec/wire/envelopes.json` has them, each with its check. */
export const OBLIGATIONS: readonly Obligation[] = envelopeFacts().flatMap((fact) => {
  const check = CHECKS[fact.name]
  return check === undefined ? [] : [{ ...fact, source: [...fact.source], ...check }]
})

/**
 * Whether an answer is one that the obligation is about. Of faults, those that the operation declares and answers by
 * itself: what a firewall in front of the service says, or a service that breaks down, nobody has shown in full. An
 * answer that is no JSON object (a page of a proxy or of a body parser) is no fault of the operation either; that it
 * came instead of one is told by the case that expected one.
 */
export function isAbout({ on, ofThrottled }: Obligation, operation: OperationDescription, exchange: Exchange): boolean {
  if (isSuccess(exchange)) return on !== 'faults'
  if (on === 'success' || exchange.response.status >= 500) return false
  const name = faultName(exchange)
  // What sends callers away may stand in front of the service as well, with headers of its own, and names no fault.
  if (isThrottled(exchange) && (ofThrottled !== true || name === undefined)) return false
  if (name === undefined) return asObject(exchange.response.json) !== undefined
  return name !== 'ForbiddenException' && faultOf(operation, name)?.side === 'client'
}
