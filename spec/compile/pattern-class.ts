/** A character class of a Java pattern -> the same set in ECMAScript with the `u` flag. */
import { unsupported, type Cursor } from './pattern-cursor.ts'
import { escapeOf } from './pattern-escape.ts'

/** Java's `\s`, to stand inside a class. ECMAScript's would take in U+00A0, U+FEFF and the other Unicode spaces. */
export const SPACE = ' \\t\\n\\x0B\\f\\r'
/** Everything but those, to stand inside a class. */
export const NOT_SPACE = '\\x00-\\x08\\x0E-\\x1F!-\\u{10FFFF}'

/** Characters that the `u` flag wants escaped inside a class. */
const SYNTAX = /[\\\]^[-]/

/** Reads from `[` to its `]`. @throws SuiteError `unsupported-pattern`, among others for Java's unions and intersections. */
export function characterClass(cursor: Cursor): string {
  cursor.take('[')
  let negated = cursor.take('^')
  let out = ''
  for (let first = true; cursor.peek !== ']'; first = false) {
    if (cursor.done) throw unsupported(cursor, 'a class without an end')
    if (first && !negated && cursor.rest.startsWith('\\S]')) {
      cursor.take('\\S')
      negated = true
      out = SPACE
    } else out += member(cursor)
  }
  if (out === '') throw unsupported(cursor, 'a class that starts with "]"')
  cursor.take(']')
  return `[${negated ? '^' : ''}${out}]`
}

/** A set, a character, or a range. `-` is a range only between two characters: after a set or a range it is itself. */
function member(cursor: Cursor): string {
  const from = character(cursor)
  if (from.set) return from.text
  if (cursor.peek !== '-' || cursor.second === ']') return from.text
  cursor.next()
  const to = character(cursor)
  if (to.set) throw unsupported(cursor, 'a range that ends in a set')
  return `${from.text}-${to.text}`
}

function character(cursor: Cursor): { set: boolean; text: string } {
  if (cursor.peek === '[' || cursor.rest.startsWith('&&') || cursor.done) {
    throw unsupported(cursor, 'a union, an intersection or an open end in a class')
  }
  if (cursor.peek !== '\\') return { set: false, text: quoted(cursor.next()) }
  const escape = escapeOf(cursor)
  if (escape.kind === 'space') return { set: true, text: SPACE }
  if (escape.kind === 'not-space') return { set: true, text: NOT_SPACE }
  if (escape.kind === 'set') return { set: true, text: escape.text }
  return { set: false, text: escape.kind === 'literal' ? quoted(escape.text) : escape.text }
}

const quoted = (one: string): string => (SYNTAX.test(one) ? `\\${one}` : one)
