/**
 * The message of a constraint violation lists every broken constraint: `2 validation errors detected: <item>; <item>`,
 * an item being `Value '<v>' at '<lowerCamelPath>' failed to satisfy constraint: <rule>`. The order of the items is not
 * stable, the value is left out for sensitive members (both readings are taken), and the pattern in a rule is not
 * compared, because the service prints another one than its model for some members.
 */
import type { Violation } from '../../spec/record.ts'
import type { Check } from '../case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/** One item, without its value: `username: Member must have length less than or equal to 128`. */
export type Item = string

const HEAD = /^(\d+) validation errors? detected: /
const ITEM = /at '([^']*)' failed to satisfy constraint: (Member must [^;]*)/g

/** The items of a message, sorted; undefined where it is no such message. */
export function parseItems(message: string): Item[] | undefined {
  const head = HEAD.exec(message)
  if (head === null) return undefined
  const items = [...message.slice(head[0].length).matchAll(ITEM)].map(([, path, rule]) => item(path ?? '', rule ?? ''))
  return items.toSorted()
}

/** @param rule `Member must satisfy regular expression pattern: ...` loses its pattern. */
export function item(path: string, rule: string): Item {
  const pattern = 'Member must satisfy regular expression pattern'
  return `${path}: ${rule.startsWith(pattern) ? pattern : rule.trim()}`
}

/** @param expected the items, in any order. Violation `violation-items`. */
export function listsItems(expected: readonly Item[]): Check {
  const wanted = expected.toSorted()
  return (exchange): Violation[] => {
    const message = asObject(exchange.response.json)?.['message']
    const found = typeof message === 'string' ? parseItems(message) : undefined
    const count = typeof message === 'string' ? HEAD.exec(message)?.[1] : undefined
    if (found?.join('\n') === wanted.join('\n') && count === String(wanted.length)) return []
    const noun = wanted.length === 1 ? 'error' : 'errors'
    return [
      violation(
        'violation-items',
        'body.message',
        `${wanted.length} validation ${noun} detected: ${wanted.join('; ')}`,
        message,
        'does not list the broken constraints',
      ),
    ]
  }
}
