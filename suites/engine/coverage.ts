/**
 * What an edition declares, and what of it is tried: the one answer that the coverage lock, `list`, `plan`, the reports
 * and the README take their figures from.
 */
import type { Constraint, OperationDescription } from '../../spec/describe.ts'
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { operationNames } from '../../spec/edition.ts'
import type { CaseRecord, Coverage, Suite } from '../../spec/record.ts'
import { breakable, CONSTRAINT_FAULT, refusalId } from '../sweeps/reject/constraints.ts'
import type { Case } from './case.ts'

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

/** What a run touched of what the edition declares, all of its operations counted. */
export function coverageOf(edition: Edition, records: readonly CaseRecord[]): Coverage {
  const judged = records.filter(isJudged)
  const seen = new Map<string, Set<string>>()
  // Only there an accepted twin shows that the fault is the answer to this request, and not to every one.
  for (const record of judged.filter(isAboutFault)) {
    for (const { operation = record.operation, fault } of record.observed ?? []) {
      seen.set(operation, (seen.get(operation) ?? new Set()).add(fault))
    }
  }
  const byOperation = grouped(records)
  const each = operationNames(edition).map((name) => {
    const operation = describe(edition, name)
    return ofOperation(operation, byOperation.get(name) ?? [], seen.get(name) ?? new Set())
  })
  const sum = (number: (one: (typeof each)[number]) => number): number =>
    each.reduce((all, one) => all + number(one), 0)
  return {
    operations: { declared: each.length, exercised: sum(({ exercised }) => Number(exercised)) },
    constraints: {
      declared: sum(({ declared }) => declared),
      vacuous: sum(({ vacuous }) => vacuous),
      checked: sum(({ checked }) => checked),
    },
    faults: {
      declared: sum(({ faults }) => faults),
      provoked: sum(({ provoked }) => provoked),
      verified: sum(({ verified }) => verified),
    },
  }
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

function ofOperation(operation: OperationDescription, records: readonly CaseRecord[], seen: ReadonlySet<string>) {
  const judged = records.filter(isJudged)
  // A member's JSON type is no constraint of the model, so `type` is not counted.
  const counted = operation.constraints.filter(({ keyword }) => keyword !== 'type')
  const isVerified = (fault: string): boolean => {
    const about = casesProvoking(operation, fault, records)
    return about.length > 0 && about.every(isClean)
  }
  return {
    exercised: judged.length > 0,
    declared: counted.length,
    vacuous: counted.filter(({ vacuous }) => vacuous).length,
    checked: constraintsTried(operation, judged).length,
    faults: operation.faults.length,
    provoked: operation.faults.filter(({ name }) => seen.has(name)).length,
    verified: operation.faults.filter(({ name }) => isVerified(name)).length,
  }
}

/** A refusal is what the case is about, or a step of what it goes through and went through. */
function isAboutFault({ fault, suite, violations }: CaseRecord): boolean {
  if (suite === 'flows') return violations.every(({ code }) => code !== 'unexpected-refusal')
  return fault !== undefined && PROVOKING.includes(suite)
}

/** A verdict about the target was reached, whatever it is. */
const isJudged = ({ status }: CaseRecord): boolean => status === 'passed' || status === 'failed' || status === 'warned'

/** Other words than the recorded ones are told, but the fault is the right one. */
const isClean = ({ status, violations }: CaseRecord): boolean =>
  (status === 'passed' || status === 'warned') && violations.every(({ code }) => code === 'fault-text')
