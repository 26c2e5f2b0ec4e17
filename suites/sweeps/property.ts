/**
 * Tries many values for one obligation, none of them twice. The first violation is shrunk to the smallest value that
 * still shows the same violation code, within a bound on further requests.
 */
import fc from 'fast-check'
import type { CaseContext, Judged } from '../engine/case.ts'

/** Further requests that shrinking may cost. */
const MOST_SHRINKS = 60

/** So many draws in a row that give nothing new: there is nothing more to be drawn. */
const DRY = 50

/** Of longer values only a hash is kept to compare: a run may try a thousand of 131 KB. */
const LONG = 1024

/**
 * Draws values until `ctx.runs` were given, and tries those that are new. Same seed, same values.
 * @param judge sends one value and examines the answer.
 * @param first values that are tried before those that are drawn, and count among them; at least one is drawn.
 * @returns the smallest violating answer found, alone; empty where every value was fine.
 * @throws whatever `judge` throws (Skip, SuiteError, TransportError), unchanged.
 */
export async function forAll<T>(
  ctx: CaseContext,
  values: fc.Arbitrary<T>,
  judge: (value: T) => Promise<Judged>,
  first: readonly T[] = [],
): Promise<Judged[]> {
  const isNew = noticer()
  let worst: Judged | undefined
  let trouble: { error: unknown } | undefined
  let shrinks = 0
  let repeats = 0
  // Ends the draws by a failure, and the shrinking by a success: fast-check knows no other way.
  const isOver = () => trouble !== undefined || shrinks > MOST_SHRINKS || repeats >= DRY
  const property = fc.asyncProperty(values, async (value) => {
    if (isOver()) return true
    if (!isNew(value)) {
      if (worst === undefined) repeats += 1
      return !isOver()
    }
    repeats = 0
    if (worst !== undefined) shrinks += 1
    if (isOver()) return true
    try {
      const judged = await judge(value)
      if (!showsSameBug(worst, judged)) return true
      worst = judged
      return false
    } catch (error) {
      // Not the property's business: it is thrown as it is below.
      trouble = { error }
      return false
    }
  })
  await fc.check(property, {
    seed: ctx.seed | 0,
    numRuns: Math.max(ctx.runs, first.length + 1),
    examples: first.map((value): [T] => [value]),
    endOnFailure: false,
    verbose: fc.VerbosityLevel.None,
  })
  // A violation stands, also where the target fell silent while it was being shrunk.
  if (worst === undefined && trouble !== undefined) throw trouble.error
  return worst === undefined ? [] : [worst]
}

/** Tells whether a value is new: those with the same JSON make the same request. */
function noticer(): (value: unknown) => boolean {
  const seen = new Set<string>()
  return (value) => {
    const known = seen.size
    const json = JSON.stringify(value)
    return seen.add(json.length > LONG ? mark(json) : json).size > known
  }
}

/**
 * Tells the long values of one case apart: two times FNV-1a, from two beginnings. A hash of the library's would need a
 * copy of the text as bytes, which takes ten times as long.
 */
function mark(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ code, 0x85ebca6b)
  }
  return `${text.length} ${one} ${other}`
}

/** Before the first violation, any is the bug; afterwards, only one with the same first code for the same cause. */
function showsSameBug(worst: Judged | undefined, judged: Judged): boolean {
  if (judged.violations.length === 0) return false
  const [bug] = worst?.violations ?? []
  return bug === undefined || judged.violations.some((one) => one.code === bug.code && one.came === bug.came)
}
