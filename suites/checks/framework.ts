/** What the framework in front of the service answers to requests that reach no operation. */
import type { Check } from '../engine/case.ts'
import { plain } from '../../spec/faults.ts'
import { asObject, describeAnswer, faultName, instead } from './fault-answer.ts'
import { violation } from './violation.ts'

/**
 * 400 and the fault in `__type` (with or without a namespace).
 * Violations: `framework-fault`, `framework-message`.
 */
export function answersFrameworkFault(fault: string): Check {
  return (exchange) => {
    const type = asObject(exchange.response.json)?.['__type']
    if (exchange.response.status === 400 && typeof type === 'string' && plain(type) === fault) {
      return saysNoMoreThanFramework(exchange)
    }
    const answered = describeAnswer(exchange)
    const found = violation('framework-fault', 'body.__type', `400 ${fault}`, answered, `does not answer ${fault}`)
    return [instead(exchange, found)]
  }
}

/**
 * A SerializationException comes bare or with a capital `Message`, where all faults of the service itself have a
 * lower-case one: which of the two layers spoke is to be seen. Violation `framework-message`, at most a SHOULD.
 */
export const saysNoMoreThanFramework: Check = (exchange) => {
  const message = asObject(exchange.response.json)?.['message']
  if (message === undefined || faultName(exchange) !== 'SerializationException') return []
  const found = 'says in "message" what the framework says in "Message" or not at all'
  return [violation('framework-message', 'body.message', undefined, message, found, 'SHOULD')]
}

/**
 * `{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"}`.
 * Violation `unknown-operation-output`.
 */
export const answersUnknownOperationOutput: Check = (exchange) => {
  const type = asObject(asObject(exchange.response.json)?.['Output'])?.['__type']
  if (typeof type === 'string' && plain(type) === 'UnknownOperationException') return []
  return [
    violation(
      'unknown-operation-output',
      'body.Output.__type',
      'UnknownOperationException inside "Output"',
      describeAnswer(exchange),
      'does not answer that it knows no such operation under this content type',
    ),
  ]
}

/** The status of the answer above, where a record shows it; of no other one. Violation `unknown-operation-status`. */
export const answersOk: Check = (exchange) => {
  const { status } = exchange.response
  if (status === 200 || answersUnknownOperationOutput(exchange).length > 0) return []
  return [violation('unknown-operation-status', 'status', '200', status, 'answers with another status')]
}

/** 404 with an XML body. Violation `xml-404`. */
export const answersXml404: Check = (exchange) => {
  const { status, text } = exchange.response
  if (status === 404 && text?.includes('UnknownOperationException') === true) return []
  return [
    violation(
      'xml-404',
      'status',
      '404 <UnknownOperationException/>',
      describeAnswer(exchange),
      'answers in another way',
    ),
  ]
}
