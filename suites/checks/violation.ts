/** How a check says what it found. */
import type { Level } from '../../spec/evidence.ts'
import type { Violation } from '../../spec/record.ts'

const LONGEST = 200

/** A value as it stands in `expected` and `actual`. */
export function show(value: unknown): string {
  if (value === undefined) return '(absent)'
  return typeof value === 'string' ? value : json(value)
}

/** What a hook or a config hands in may be anything. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch (error) {
    return `(cannot be shown: ${error instanceof Error ? error.message : 'no JSON'})`
  }
}

/** Cut to 200 characters, so that a record stays readable and bounded. What was cut before says its length itself. */
export function shorten(text: string, longest = LONGEST): string {
  const [cut = '', length] = /\.\.\. \((\d+) characters\)$/.exec(text) ?? []
  const said = text.slice(0, text.length - cut.length)
  return said.length <= longest ? text : `${said.slice(0, longest)}... (${length ?? text.length} characters)`
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
