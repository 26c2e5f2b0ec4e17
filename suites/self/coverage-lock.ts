/** Gaps are failures until waived: what the description declares and no case tries. */
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import type { Case } from '../engine/case.ts'
import { faultSlug } from '../faults/recipe.ts'
import { breakable } from '../sweeps/reject.ts'
import type { Waiver } from './waivers.ts'

/**
 * @returns one sentence per gap without a waiver (naming the file to create) and per waiver without a gap.
 */
export function findGaps(
  edition: Edition,
  operationName: string,
  cases: readonly Case[],
  waivers: readonly Waiver[],
): string[] {
  const operation = describe(edition, operationName)
  const own = cases.filter((one) => one.operation === operationName)
  const refused = new Set(own.filter((one) => one.suite === 'reject').map((one) => one.constraint))
  const provoked = new Set(own.filter((one) => one.suite === 'faults').map((one) => one.fault))
  const gaps = new Map<string, string>()
  for (const { id, keyword } of breakable(operation)) {
    if (!refused.has(id)) gaps.set(id, `${operationName}: no case breaks ${id}; create fixtures/negative/${keyword}.ts`)
  }
  for (const { name } of operation.faults) {
    if (!provoked.has(name))
      gaps.set(name, `${operationName}: no case provokes ${name}; create suites/faults/${faultSlug(name)}.ts`)
  }
  const here = waivers.filter((one) => one.operation === operationName && one.editions.includes(edition.date))
  const stale = here
    .filter((one) => !gaps.has(one.gap))
    .map((one) => `${operationName}: the waiver of ${one.gap} is stale: a case tries it`)
  for (const { gap } of here) gaps.delete(gap)
  return [...gaps.values(), ...stale]
}
