/** The target carries the request out: 200, a body of the output's shape, and every member that is always present. */
import type { Edition } from '../../spec/edition.ts'
import type { OperationDescription } from '../../spec/describe.ts'
import { hasNoOutput, judgeOutput, valueAt } from '../../spec/output.ts'
import type { Violation } from '../../spec/record.ts'
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asObject, describeAnswer, instead } from './fault-answer.ts'
import { isPresent } from './present.ts'
import { violation } from './violation.ts'

/**
 * Violations: `unexpected-refusal`, `body-not-json`, `body-too-large`, `output-shape`, `output-bound` (SHOULD),
 * `member-missing` (at the level of its source).
 */
export function accepted(edition: Edition, operation: OperationDescription): Check {
  return (exchange) => {
    const refused = carriedOut(exchange)
    return refused.length > 0 ? refused : answersOutput(edition, operation)(exchange)
  }
}

/**
 * The target carries the request out, whatever its answer looks like: for the other operations on a case's way, whose
 * answers their own cases judge. Violation `unexpected-refusal`.
 */
export const carriedOut: Check = (exchange) => {
  if (exchange.response.status === 200) return []
  const actual = describeAnswer(exchange)
  const refusal = violation('unexpected-refusal', 'status', '200', actual, 'refuses a request that is in order')
  return [instead(exchange, refusal)]
}

/** The body of a success is what the operation answers; its status is another check's business. */
export function answersOutput(edition: Edition, operation: OperationDescription): Check {
  return (exchange) => {
    // Seen of DeleteUserPool: an operation without output shape answers no body at all, which SDKs read as {}.
    if (exchange.response.bytes.length === 0 && hasNoOutput(edition, operation.name)) return []
    const unreadable = checkReadable(exchange)
    if (unreadable.length > 0) return unreadable
    return [...checkOutput(edition, operation, exchange), ...isPresent(operation)(exchange)]
  }
}

/** The answer is a JSON object in UTF-8 of bearable length. */
const checkReadable: Check = (exchange) => {
  const { bytes, json, text, truncated, unbearable } = exchange.response
  if (truncated) {
    return [
      violation(
        'body-too-large',
        'body',
        'a bounded answer',
        `more than ${bytes.length} bytes`,
        'answers too much to read',
      ),
    ]
  }
  if (asObject(json) !== undefined) return []
  const actual = unbearable ?? text ?? 'bytes that are not UTF-8'
  return [violation('body-not-json', 'body', 'a JSON object', actual, 'answers with a body that is no JSON object')]
}

function checkOutput(edition: Edition, operation: OperationDescription, exchange: Exchange): Violation[] {
  const { json } = exchange.response
  return judgeOutput(edition, operation.name, json).map(({ code, constraint, message, instancePath, level }) =>
    violation(
      code,
      `body.${constraint}`,
      message,
      valueAt(json, instancePath),
      `answers a body that breaks ${constraint}`,
      level,
    ),
  )
}
