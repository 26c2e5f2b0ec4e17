/** A member of an answer has the value that the case knows of, or is absent. */
import { isDeepStrictEqual } from 'node:util'
import type { Level } from '../../spec/evidence.ts'
import type { Check } from '../engine/case.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/** What lies at `UserPoolClient.ClientSecret` of an answer. */
export function valueAt(answer: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => asObject(inner)?.[name], answer)
}

/**
 * @param expected undefined: the member is absent. The order of a list is no matter, as records show.
 * Violation `other-value`.
 */
export function hasValue(
  path: string,
  expected: unknown,
  message = `shows another ${path} than was written`,
  level?: Level,
): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return []
    const came = valueAt(exchange.response.json, path)
    if (isDeepStrictEqual(sorted(came), sorted(expected))) return []
    return [violation('other-value', `body.${path}`, expected, came, message, level)]
  }
}

/** The same for several members, which differ in value alone. */
export const hasValues = (within: string, members: Readonly<Record<string, unknown>>, message: string, level?: Level) =>
  Object.entries(members).map(([name, expected]) => hasValue(`${within}.${name}`, expected, message, level))

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value
