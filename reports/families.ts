/** Coverage family by family: what a run left open of each. */
import { families } from '../spec/families.ts'
import type { Coverage, OperationCoverage, Outcome } from '../spec/record.ts'

export interface FamilyCoverage extends Omit<Coverage, 'byOperation'> {
  title: string
  /** Pairs whose gap is known and accepted. */
  waived: number
  /** False where the run had not one case of it. */
  asked: boolean
  each: OperationCoverage[]
}

export const pairsOf = (operations: readonly OperationCoverage[], outcome: Outcome): number =>
  operations.reduce((sum, { faults }) => sum + faults.filter((one) => one.outcome === outcome).length, 0)

/** Those families of which the edition has operations, in the order of `spec/families.json`. */
export function familiesOf({ byOperation }: Pick<Coverage, 'byOperation'>): FamilyCoverage[] {
  return families().flatMap(({ name, title }) => {
    const each = byOperation.filter(({ family }) => family === name)
    if (each.length === 0) return []
    const sum = (number: (one: OperationCoverage) => number): number => each.reduce((all, one) => all + number(one), 0)
    return [
      {
        title,
        each,
        waived: pairsOf(each, 'waived'),
        asked: each.some(isAsked),
        operations: { declared: each.length, exercised: sum(({ exercised }) => Number(exercised)) },
        constraints: {
          declared: sum(({ constraints }) => constraints.declared),
          vacuous: sum(({ constraints }) => constraints.vacuous),
          checked: sum(({ constraints }) => constraints.checked),
        },
        faults: {
          declared: sum(({ faults }) => faults.length),
          provoked: sum(({ faults }) => faults.filter(({ provoked }) => provoked).length),
          verified: pairsOf(each, 'right'),
        },
      },
    ]
  })
}

/** The run had a case of it, judged or not. */
export const isAsked = ({ exercised, faults }: OperationCoverage): boolean =>
  exercised || faults.some(({ cases }) => cases > 0)

/** What is missing of a family; a gap that is waived is none. */
export interface Missing {
  operations: number
  constraints: number
  faults: number
}

export const missingOf = ({ operations, constraints, faults, waived }: FamilyCoverage): Missing => ({
  operations: operations.declared - operations.exercised,
  constraints: constraints.declared - constraints.vacuous - constraints.checked,
  faults: faults.declared - waived - faults.verified,
})

export const isShort = (family: FamilyCoverage): boolean => Object.values(missingOf(family)).some((count) => count > 0)
