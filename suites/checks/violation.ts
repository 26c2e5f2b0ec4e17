/** How a check says what it found. */
import type { Level } from '../../spec/evidence.ts'
import type { Violation } from '../../spec/record.ts'

const LONGEST = 200

/** A value as it stands in `expected` and `actual`. */
export function show(value: unknown): string {
  return value === undefined ? '(absent)' : typeof value === 'string' ? value : JSON.stringify(value)
}

/** Cut to 200 characters, so that a record stays readable and bounded. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}... (${text.length} characters)`
}

/**
 * The judge takes secrets out of `expected` and `actual`, and shortens them.
 * @param level where it is not the level of the case.
 */
export function violation(
  code: string,
  path: string,
  expected: unknown,
  actual: unknown,
  message: string,
  level?: Level,
): Violation {
  return {
    code,
    path,
    expected: show(expected),
    actual: show(actual),
    message,
    ...(level === undefined ? {} : { level }),
  }
}
