/**
 * The message of a constraint violation lists every broken constraint: `2 validation errors detected: <item>; <item>`,
 * an item being `Value '<v>' at '<lowerCamelPath>' failed to satisfy constraint: <rule>`. The order of the items is not
 * stable, the value is left out for sensitive members (of ClientId, both ways were seen), and the pattern in a rule is not
 * compared, because the service prints another one than its model for some members.
 */
import type { Violation } from '../../spec/record.ts'
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/** One item, without its value: `username: Member must have length less than or equal to 128`. */
export type Item = string

const HEAD = /^(\d+) validation error(s?) detected: /
const ITEM = /(?:^|; )Value (?:(null|'[^]*?') )?at '([^']*)' failed to satisfy constraint: (Member must [^;]*)/g

/**
 * The items of a message, sorted; undefined where it is no such message, or counts them wrongly.
 * @param hidden paths whose value the service leaves out, the word null too; an item that shows one says so.
 */
export function parseItems(message: string, hidden: readonly string[] = []): Item[] | undefined {
  const head = HEAD.exec(message)
  if (head === null) return undefined
  const items = [...message.slice(head[0].length).matchAll(ITEM)].map(([, value, path = '', rule = '']) =>
    item(value !== undefined && hidden.includes(path) ? `${path} (value shown)` : path, rule),
  )
  const [, count, plural] = head
  return Number(count) === items.length && (plural === 's') === (items.length !== 1) ? items.toSorted() : undefined
}

/** @param rule `Member must satisfy regular expression pattern: ...` loses its pattern. */
export function item(path: string, rule: string): Item {
  const pattern = 'Member must satisfy regular expression pattern'
  return `${path}: ${rule.startsWith(pattern) ? pattern : rule.trim()}`
}

/** @param expected the items, in any order; for `hidden` see `parseItems`. Violation `violation-items`. */
export function listsItems(expected: readonly Item[], hidden: readonly string[] = []): Check {
  const wanted = expected.toSorted()
  return (exchange): Violation[] => {
    const message = asObject(exchange.response.json)?.['message']
    const found = typeof message === 'string' ? parseItems(message, hidden) : undefined
    if (found?.join('\n') === wanted.join('\n')) return []
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
