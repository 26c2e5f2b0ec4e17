/** A pattern of the service model (Java, full match) -> the same language in ECMAScript with the `u` flag. */
import { Cursor, unsupported } from './pattern-cursor.ts'
import { characterClass, NOT_SPACE, SPACE } from './pattern-class.ts'
import { escapeOf } from './pattern-escape.ts'

/** Java's `.` also leaves out U+0085, which ECMAScript's lets through. */
const DOT = '[^\\n\\r\\x85\\u2028\\u2029]'
const DOT_ALL = '[\\s\\S]'

/** Characters that the `u` flag wants escaped outside a class even where they stand for themselves. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/

/**
 * Translates one pattern, anchored as `^(?:...)$`. See spec/decisions/003-java-patterns-in-ecmascript.md.
 * @param source the pattern as the model has it
 * @param where the shape, for the message
 * @throws SuiteError `unsupported-pattern` for anything whose meaning could differ: never a guess.
 */
export function toEcmaScript(source: string, where: string): string {
  const cursor = new Cursor(source, where)
  const dotAll = cursor.take('(?s)')
  cursor.take('^')
  let out = ''
  while (!cursor.done) {
    // At the very end `$` says what a full match says anyway. Anywhere else, Java and ECMAScript read it differently.
    if (cursor.rest === '$') break
    out += piece(cursor, dotAll)
  }
  const anchored = `^(?:${out})$`
  try {
    new RegExp(anchored, 'u')
  } catch (cause) {
    throw unsupported(cursor, (cause as Error).message)
  }
  return anchored
}

function piece(cursor: Cursor, dotAll: boolean): string {
  const head = cursor.peek
  if (head === '[') return characterClass(cursor)
  if (head === '(') return groupStart(cursor)
  if (head === '\\') return escaped(cursor)
  if (head === '{' || head === '*' || head === '+' || head === '?') return quantifier(cursor)
  cursor.next()
  if (head === '.') return dotAll ? DOT_ALL : DOT
  if (head === '|' || head === ')') return head
  if (head === '^' || head === '$') throw unsupported(cursor, `"${head}" in the middle`)
  return quoted(head)
}

const quoted = (one: string): string => (SYNTAX.test(one) ? `\\${one}` : one)

function escaped(cursor: Cursor): string {
  const escape = escapeOf(cursor)
  if (escape.kind === 'space') return `[${SPACE}]`
  if (escape.kind === 'not-space') return `[${NOT_SPACE}]`
  return escape.kind === 'literal' ? quoted(escape.text) : escape.text
}

/** Capturing, non-capturing and named groups, and look-around; not atomic groups and not flags in the middle. */
function groupStart(cursor: Cursor): string {
  const start = /^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z][A-Za-z0-9]*>))?(?!\?)/.exec(cursor.rest)?.[0]
  if (start === undefined) throw unsupported(cursor, 'a group of a kind that ECMAScript does not have')
  cursor.take(start)
  return start
}

/** Greedy and lazy quantifiers; not Java's possessive ones, nor a brace that stands for itself. */
function quantifier(cursor: Cursor): string {
  const text = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??(?![+*?{])/.exec(cursor.rest)?.[0]
  if (text === undefined) throw unsupported(cursor, 'a possessive, doubled or broken quantifier')
  cursor.take(text)
  return text
}
