/** What violations make of a case. */
import { RANK, type Level } from './evidence.ts'
import type { Violation } from './record.ts'

/** The violation's own level, but no higher than the case's: what another case is about is left to that one. */
export function levelOfViolation(violation: Violation, ofCase: Level): Level {
  const own = violation.level ?? ofCase
  return RANK[own] < RANK[ofCase] ? own : ofCase
}

/** The level of the worst violation, undefined where there is none. */
export function worstLevel(violations: readonly Violation[], ofCase: Level): Level | undefined {
  return violations
    .map((one) => levelOfViolation(one, ofCase))
    .reduce<Level | undefined>(
      (worst, level) => (worst === undefined || RANK[level] > RANK[worst] ? level : worst),
      undefined,
    )
}
