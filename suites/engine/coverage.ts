/**
 * What an edition declares, and what of it is tried: the one answer that the coverage lock, `list`, `plan`, the reports
 * and the README take their figures from.
 */
import type { Constraint, OperationDescription } from '../../spec/describe.ts'
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { operationNames } from '../../spec/edition.ts'
import { families, notYet } from '../../spec/families.ts'
import type { CaseRecord, Coverage, FaultCoverage, OperationCoverage, Suite } from '../../spec/record.ts'
import type { Waiver } from '../faults/waiver.ts'
import { breakable, CONSTRAINT_FAULT, refusalId } from '../sweeps/reject/constraints.ts'
import type { Case } from './case.ts'
import { faultOutcome, isJudged } from './fault-outcome.ts'
import { whyWaived } from './waived.ts'

/** What a case is about, whether it has been judged or not. */
type About = Pick<Case, 'id' | 'operation' | 'suite' | 'fault'>

/** The suites whose cases provoke the fault that they name. */
const PROVOKING: readonly Suite[] = ['faults', 'limits', 'reject']

/** Of the constraints that a value can break, those that these cases break. */
export function constraintsTried(operation: OperationDescription, cases: readonly About[]): Constraint[] {
  const ids = new Set(cases.map(({ id }) => id))
  return breakable(operation).filter((one) => ids.has(refusalId(operation.name, one)))
}

/** The cases that provoke this fault of the operation: a broken constraint provokes InvalidParameterException. */
export function casesProvoking<C extends About>(
  operation: OperationDescription,
  fault: string,
  cases: readonly C[],
): C[] {
  return cases.filter(
    (one) =>
      one.operation === operation.name &&
      one.fault === fault &&
      PROVOKING.includes(one.suite) &&
      (one.suite !== 'reject' || fault === CONSTRAINT_FAULT),
  )
}

/**
 * What a run touched of what the edition declares, all of its operations counted.
 * @param waivers of the faults that no case is about
 */
export function coverageOf(
  edition: Edition,
  records: readonly CaseRecord[],
  waivers: readonly Waiver[] = [],
): Coverage {
  const seen = faultsSeen(records)
  const recordsOf = grouped(records)
  const declared = new Set(operationNames(edition))
  const byOperation = families().flatMap(({ name: family, operations }) =>
    operations
      .filter((name) => declared.has(name))
      .map((name) => {
        const operation = describe(edition, name)
        return ofOperation(operation, family, recordsOf.get(name) ?? [], seen.get(name) ?? new Set(), waivers)
      }),
  )
  return { ...summed(byOperation), byOperation }
}

function summed(all: readonly OperationCoverage[]): Omit<Coverage, 'byOperation'> {
  const sum = (number: (one: OperationCoverage) => number): number => all.reduce((total, one) => total + number(one), 0)
  const pairs = (counts: (fault: FaultCoverage) => boolean): number => sum(({ faults }) => faults.filter(counts).length)
  return {
    operations: { declared: all.length, exercised: sum(({ exercised }) => Number(exercised)) },
    constraints: {
      declared: sum(({ constraints }) => constraints.declared),
      vacuous: sum(({ constraints }) => constraints.vacuous),
      checked: sum(({ constraints }) => constraints.checked),
    },
    faults: {
      declared: pairs(() => true),
      provoked: pairs(({ provoked }) => provoked),
      verified: pairs(({ outcome }) => outcome === 'right'),
    },
  }
}

/** The faults that the target was made to answer, by operation. */
function faultsSeen(records: readonly CaseRecord[]): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>()
  // Only there an accepted twin shows that the fault is the answer to this request, and not to every one.
  for (const record of records.filter((one) => isJudged(one) && isAboutFault(one))) {
    for (const { operation = record.operation, fault } of record.observed ?? []) {
      seen.set(operation, (seen.get(operation) ?? new Set()).add(fault))
    }
  }
  return seen
}

function grouped(records: readonly CaseRecord[]): Map<string, CaseRecord[]> {
  const groups = new Map<string, CaseRecord[]>()
  for (const record of records) {
    const group = groups.get(record.operation)
    if (group === undefined) groups.set(record.operation, [record])
    else group.push(record)
  }
  return groups
}

function ofOperation(
  operation: OperationDescription,
  family: string,
  records: readonly CaseRecord[],
  seen: ReadonlySet<string>,
  waivers: readonly Waiver[],
): OperationCoverage {
  const judged = records.filter(isJudged)
  // A member's JSON type is no constraint of the model, so `type` is not counted.
  const counted = operation.constraints.filter(({ keyword }) => keyword !== 'type')
  return {
    operation: operation.name,
    family,
    exercised: judged.length > 0,
    constraints: {
      declared: counted.length,
      vacuous: counted.filter(({ vacuous }) => vacuous).length,
      checked: constraintsTried(operation, judged).length,
    },
    faults: operation.faults.map(({ name: fault }): FaultCoverage => {
      const outcome = faultOutcome(fault, casesProvoking(operation, fault, records), seen.has(fault))
      return outcome.cases > 0 ? outcome : { ...outcome, ...untried(operation, fault, waivers) }
    }),
  }
}

/** Why there is no case of it, where that is no matter of this run. */
function untried(
  operation: OperationDescription,
  fault: string,
  waivers: readonly Waiver[],
): Pick<FaultCoverage, 'outcome' | 'reason'> | undefined {
  const unbegun = notYet(operation.name)
  if (unbegun !== undefined) return { outcome: 'not provoked', reason: unbegun }
  const waived = whyWaived(operation, fault, waivers)
  return waived === undefined ? undefined : { outcome: 'waived', reason: waived }
}

/** A refusal is what the case is about, or a step of what it goes through and went through. */
function isAboutFault({ fault, suite, violations }: CaseRecord): boolean {
  if (suite === 'flows') return violations.every(({ code }) => code !== 'unexpected-refusal')
  return fault !== undefined && PROVOKING.includes(suite)
}
