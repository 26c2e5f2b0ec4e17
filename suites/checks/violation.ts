/** How a check says what it found: values shortened, so that a violation stays readable and bounded. */
import type { Violation } from '../../spec/record.ts'

const LONGEST = 200

/** A value as it stands in `expected` and `actual`: JSON, cut to 200 characters. */
export function show(value: unknown): string {
  const text = value === undefined ? '(absent)' : typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}... (${text.length} characters)`
}

export function violation(code: string, path: string, expected: unknown, actual: unknown, message: string): Violation {
  return { code, path, expected: show(expected), actual: show(actual), message }
}
