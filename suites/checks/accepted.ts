/** The target carries the request out: 200, a body of the output's shape, and every member that is always present. */
import type { Edition } from '../../spec/edition.ts'
import type { OperationDescription } from '../../spec/describe.ts'
import { outputPresence } from '../../spec/presence.ts'
import type { Violation } from '../../spec/record.ts'
import { validate } from '../../spec/schema.ts'
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asObject, describeAnswer } from './fault-answer.ts'
import { show, violation } from './violation.ts'

/** Violations: `unexpected-refusal`, `body-not-json`, `body-too-large`, `output-shape`, `member-missing`. */
export function accepted(edition: Edition, operation: OperationDescription): Check {
  return (exchange) => {
    if (exchange.response.status !== 200) {
      return [
        violation(
          'unexpected-refusal',
          'status',
          '200',
          describeAnswer(exchange),
          'refuses a request that is in order',
        ),
      ]
    }
    const unreadable = checkReadable(exchange)
    if (unreadable.length > 0) return unreadable
    return [...checkShape(edition, operation, exchange), ...checkPresence(operation, exchange)]
  }
}

/** The answer is a JSON object in UTF-8 of bearable length. */
export const checkReadable: Check = (exchange) => {
  const { bytes, json, text, truncated } = exchange.response
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
  const actual = text === undefined ? 'bytes that are not UTF-8' : text
  return [violation('body-not-json', 'body', 'a JSON object', actual, 'answers with a body that is no JSON object')]
}

function checkShape(edition: Edition, operation: OperationDescription, exchange: Exchange): Violation[] {
  return validate(edition, operation.name, 'output', exchange.response.json).map((error) =>
    violation(
      'output-shape',
      `body.${error.constraint}`,
      error.message,
      at(exchange.response.json, error.instancePath),
      `answers a body that breaks ${error.constraint}`,
    ),
  )
}

function checkPresence(operation: OperationDescription, exchange: Exchange): Violation[] {
  return outputPresence(operation.name)
    .filter(({ members }) => dig(exchange.response.json, members) === undefined)
    .map(({ path }) => violation('member-missing', `body.${path}`, 'present', undefined, `leaves out ${path}`))
}

function dig(value: unknown, members: readonly string[]): unknown {
  return members.reduce<unknown>((inner, member) => asObject(inner)?.[member], value)
}

/** The value at a JSON pointer, for the report. */
function at(value: unknown, pointer: string): string {
  const members = pointer.split('/').slice(1)
  let inner: unknown = value
  for (const member of members) {
    inner = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[member] : undefined
  }
  return show(inner)
}
