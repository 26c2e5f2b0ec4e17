/** A reading shows what an operation before it made so. */
import { isDeepStrictEqual } from 'node:util'
import type { Level } from '../../spec/evidence.ts'
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/**
 * Of an answer that was carried out. Violation `shown-otherwise`.
 * @param at where it is, for whoever reads the violation.
 * @param expected undefined where nothing must be shown.
 * @param pick takes it out of the answer.
 * @param level where it is not the level of the case.
 */
export function shows(
  at: string,
  expected: unknown,
  pick: (answer: Record<string, unknown>) => unknown,
  level?: Level,
): Check {
  return ({ response }) => {
    const actual = pick(asObject(response.json) ?? {})
    if (isDeepStrictEqual(actual, expected)) return []
    return [violation('shown-otherwise', `body.${at}`, expected, actual, `does not show what was done in ${at}`, level)]
  }
}

/** The items of a list that are objects. */
export const itemsOf = (list: unknown): Record<string, unknown>[] =>
  Array.isArray(list) ? list.map((one) => asObject(one) ?? {}) : []

/** The value of the item of this `Name`. */
export const valueOf = (list: unknown, name: string): unknown =>
  itemsOf(list).find(({ Name }) => Name === name)?.['Value']
