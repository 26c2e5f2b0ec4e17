/** What the description declares, and what a run touched of it. */
import type { OperationDescription } from '../../spec/describe.ts'
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { operationNames } from '../../spec/edition.ts'
import type { CaseRecord, Coverage } from '../../spec/record.ts'

/** A verdict about the target was reached, whatever it is. */
const isJudged = ({ status }: CaseRecord): boolean => status === 'passed' || status === 'failed' || status === 'warned'

/** @param operations those that the run chose: their constraints and faults are what it could touch. */
export function coverageOf(edition: Edition, operations: readonly string[], records: readonly CaseRecord[]): Coverage {
  const judged = records.filter(isJudged)
  const each = operations.map((name) => {
    const own = judged.filter((record) => record.operation === name)
    return { constraints: constraintsOf(describe(edition, name), own), faults: faultsOf(describe(edition, name), own) }
  })
  const sum = (number: (one: (typeof each)[number]) => number): number =>
    each.reduce((all, one) => all + number(one), 0)
  return {
    operations: {
      declared: operationNames(edition).length,
      exercised: new Set(judged.map(({ operation }) => operation)).size,
    },
    constraints: {
      declared: sum(({ constraints }) => constraints.declared),
      vacuous: sum(({ constraints }) => constraints.vacuous),
      checked: sum(({ constraints }) => constraints.checked),
    },
    faults: {
      declared: sum(({ faults }) => faults.declared),
      provoked: sum(({ faults }) => faults.provoked),
      verified: sum(({ faults }) => faults.verified),
    },
  }
}

/** A member's JSON type is no constraint of the model, so `type` is not counted. */
function constraintsOf({ constraints }: OperationDescription, judged: readonly CaseRecord[]): Coverage['constraints'] {
  const counted = constraints.filter(({ keyword }) => keyword !== 'type')
  const tried = new Set(judged.map(({ constraint }) => constraint))
  return {
    declared: counted.length,
    vacuous: counted.filter(({ vacuous }) => vacuous).length,
    checked: counted.filter(({ id, vacuous }) => !vacuous && tried.has(id)).length,
  }
}

function faultsOf({ faults }: OperationDescription, judged: readonly CaseRecord[]): Coverage['faults'] {
  const seen = new Set(judged.flatMap(({ observed }) => observed?.map(({ fault }) => fault) ?? []))
  const verified = new Set(judged.flatMap((one) => (one.suite === 'faults' && isClean(one) ? [one.fault] : [])))
  return {
    declared: faults.length,
    provoked: faults.filter(({ name }) => seen.has(name) || verified.has(name)).length,
    verified: faults.filter(({ name }) => verified.has(name)).length,
  }
}

const isClean = ({ status, violations }: CaseRecord): boolean => status === 'passed' && violations.length === 0
