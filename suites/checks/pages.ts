/** Pages of a listing: no longer than was asked for, every item on exactly one of them, and an end. */
import type { Violation } from '../../spec/record.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/** What is listed, and how its pages are asked for. */
export interface Paging {
  /** The member of the answer that lists the items. */
  items: string
  /** The members that hold the token of the next page. */
  token: { input: string; output: string }
}

export const itemsOf = ({ items }: Pick<Paging, 'items'>, { response }: Exchange): unknown[] => {
  const list = asObject(response.json)?.[items]
  return Array.isArray(list) ? list : []
}

/** The token of the next page; undefined on the last one. */
export function nextOf({ token }: Pick<Paging, 'token'>, { response }: Exchange): string | undefined {
  const next = asObject(response.json)?.[token.output]
  return typeof next === 'string' && next !== '' ? next : undefined
}

/** Violation `page-too-long`. */
export function isNoLongerThan(size: number | undefined, { items }: Paging, page: Exchange): Violation[] {
  const { length } = itemsOf({ items }, page)
  if (size === undefined || length <= size) return []
  return [violation('page-too-long', `body.${items}`, `${size} at most`, length, 'lists more than was asked for')]
}

/**
 * Violations `item-missing` and `item-twice`, of what is known to be there, by its id.
 * @param pages of one listing, all of them.
 */
export function listsEachOnce(ids: readonly string[], paging: Paging, pages: readonly Exchange[]): Violation[] {
  const all = pages.flatMap((page) => itemsOf(paging, page))
  const at = `body.${paging.items}`
  const timesOf = (id: string): number => all.filter((item) => Object.values(asObject(item) ?? {}).includes(id)).length
  const counted = ids.map((id) => ({ id, times: timesOf(id) }))
  const missing = counted.filter(({ times }) => times === 0)
  const repeated = counted.filter(({ times }) => times > 1)
  return [
    ...(missing.length === 0
      ? []
      : [
          violation(
            'item-missing',
            at,
            `each of ${ids.length}`,
            `without ${missing.length}`,
            'loses items between pages',
          ),
        ]),
    ...(repeated.length === 0
      ? []
      : [violation('item-twice', at, 'each once', `${repeated.length} more than once`, 'lists items more than once')]),
  ]
}

/** Violation `pages-without-end`. */
export const hasNoEnd = (most: number): Violation =>
  violation('pages-without-end', 'body', `a last page among ${most}`, 'another token', 'always has one more page')
