/**
 * Tries many values for one obligation. The first violation is shrunk to the smallest value that still shows the same
 * violation code, within a bound on further requests.
 */
import fc from 'fast-check'
import type { CaseContext, Judged } from '../engine/case.ts'

/** Further requests that shrinking may cost. */
const MOST_SHRINKS = 60

/**
 * @param judge sends one value and examines the answer.
 * @param first values that are tried before those that are drawn, in addition to `ctx.runs`.
 * @returns the smallest violating answer found, alone; empty where every value was fine.
 * @throws whatever `judge` throws (Skip, SuiteError, TransportError), unchanged.
 */
export async function forAll<T>(
  ctx: CaseContext,
  values: fc.Arbitrary<T>,
  judge: (value: T) => Promise<Judged>,
  first: readonly T[] = [],
): Promise<Judged[]> {
  let worst: Judged | undefined
  let trouble: { error: unknown } | undefined
  let shrinks = 0
  const property = fc.asyncProperty(values, async (value) => {
    if (trouble !== undefined || (worst !== undefined && ++shrinks > MOST_SHRINKS)) return true
    try {
      const judged = await judge(value)
      if (!showsSameBug(worst, judged)) return true
      worst = judged
      return false
    } catch (error) {
      // Not the property's business: ends the search, and is thrown as it is below.
      trouble = { error }
      return false
    }
  })
  await fc.check(property, {
    seed: ctx.seed | 0,
    numRuns: first.length + ctx.runs,
    examples: first.map((value): [T] => [value]),
    endOnFailure: false,
    verbose: fc.VerbosityLevel.None,
  })
  // A violation stands, also where the target fell silent while it was being shrunk.
  if (worst === undefined && trouble !== undefined) throw trouble.error
  return worst === undefined ? [] : [worst]
}

/** Before the first violation, any is the bug; afterwards, only one with the same first code. */
function showsSameBug(worst: Judged | undefined, judged: Judged): boolean {
  const code = judged.violations[0]?.code
  if (code === undefined) return false
  return worst === undefined || judged.violations.some((one) => one.code === worst.violations[0]?.code)
}
