/** Gaps are failures until waived: what an edition declares and no case tries. */
import { describe, type OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { operationNames } from '../../spec/edition.ts'
import { notYet } from '../../spec/families.ts'
import type { Case } from '../engine/case.ts'
import { casesProvoking, constraintsTried } from '../engine/coverage.ts'
import { whyWaived } from '../engine/waived.ts'
import { faultSlug } from '../faults/fault-slug.ts'
import type { Waiver } from '../faults/waiver.ts'
import { breakable } from '../sweeps/reject/constraints.ts'

/**
 * All operations of the edition are asked about. One that is not begun is waived as such in `spec/families.json`; one
 * that has cases although it is not begun is a stale waiver.
 * @returns one sentence per gap without a waiver (naming the file to create) and per waiver without a gap.
 */
export function findGaps(edition: Edition, cases: readonly Case[], waivers: readonly Waiver[]): string[] {
  return operationNames(edition).flatMap((name) => {
    const own = cases.filter((one) => one.operation === name)
    if (notYet(name) === undefined) return gapsOf(edition, name, own, waivers)
    return own.length === 0 ? [] : [`${name}: it has cases; take it out of "notYet" in spec/families.json`]
  })
}

function gapsOf(edition: Edition, name: string, cases: readonly Case[], waivers: readonly Waiver[]): string[] {
  if (cases.length === 0) return [`${name}: no case tries it; see "A new operation" in CONTRIBUTING.md`]
  const operation = describe(edition, name)
  const tried = new Set(constraintsTried(operation, cases))
  const constraints = breakable(operation)
    .filter((one) => !tried.has(one))
    .map(({ id, keyword }) => `${name}: no case breaks ${id}; create fixtures/negative/${keyword}.ts`)
  const faults = operation.faults.flatMap(({ name: fault }) => {
    const isTried = casesProvoking(operation, fault, cases).length > 0
    const isWaived = whyWaived(operation, fault, waivers) !== undefined
    if (isTried === isWaived) {
      return isTried
        ? [`${name}: the waiver of ${fault} is stale: a case tries it`]
        : [`${name}: no case provokes ${fault}; create suites/faults/${faultSlug(fault)}.ts`]
    }
    return []
  })
  return [...constraints, ...faults, ...pagesOf(operation, cases)]
}

function pagesOf({ name, pagination }: OperationDescription, cases: readonly Case[]): string[] {
  if (pagination === undefined || cases.some(({ suite }) => suite === 'pagination')) return []
  return [`${name}: no case turns its pages; say what it lists ("lists") in spec/operations/${name}.json`]
}
