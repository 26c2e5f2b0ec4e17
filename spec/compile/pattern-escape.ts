/** What a backslash says in a Java pattern, inside a class and outside. */
import { unsupported, type Cursor } from './pattern-cursor.ts'

export type Escape =
  /** `\s` and `\S`: ASCII only in Java, all of Unicode's spaces in ECMAScript. */
  | { kind: 'space' }
  | { kind: 'not-space' }
  /** A set that both languages read alike: `\w`, `\d` (ASCII in both), `\p{Lu}`. */
  | { kind: 'set'; text: string }
  /** A character that stands for itself: `\.` gives `.`. */
  | { kind: 'literal'; text: string }
  /** A character by name or number, kept as written. Both languages read it alike. */
  | { kind: 'character'; text: string }

/** Unicode's general categories, long enough for one letter or two. Java has more names after `\p`, with other meanings. */
const CATEGORY =
  /^\\[pP]\{(?:L[ulmto]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)\}|^\\[pP][LMNPSZC](?![{\w])/

/**
 * Reads one escape and steps over it.
 * @throws SuiteError `unsupported-pattern` for those that differ between the languages or that only Java has.
 */
export function escapeOf(cursor: Cursor): Escape {
  const { rest } = cursor
  const category = CATEGORY.exec(rest)?.[0]
  if (category !== undefined) {
    cursor.take(category)
    return { kind: 'set', text: category.endsWith('}') ? category : `${category.slice(0, 2)}{${category.slice(2)}}` }
  }
  const text = /^\\(?:[wWdDsStnrf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9])/su.exec(rest)?.[0]
  if (text === undefined) throw unsupported(cursor, `the escape ${rest.slice(0, 2)}`)
  cursor.take(text)
  const letter = text.charAt(1)
  if (letter === 's') return { kind: 'space' }
  if (letter === 'S') return { kind: 'not-space' }
  if ('wWdD'.includes(letter)) return { kind: 'set', text }
  return /[A-Za-z]/.test(letter) ? { kind: 'character', text } : { kind: 'literal', text: text.slice(1) }
}
