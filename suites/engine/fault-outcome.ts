/** What became of a fault that an operation declares, from the cases of a run that are about it. */
import type { CaseRecord, FaultCoverage, Outcome, Violation } from '../../spec/record.ts'

/** A verdict about the target was reached, whatever it is. */
export const isJudged = ({ status }: CaseRecord): boolean =>
  status === 'passed' || status === 'failed' || status === 'warned'

/** Other words than the recorded ones are told, but the fault is the right one. */
const isClean = ({ status, violations }: CaseRecord): boolean =>
  (status === 'passed' || status === 'warned') && violations.every(isOfItsWords)

const isOfItsWords = ({ code }: Violation): boolean => code === 'fault-text'

/**
 * @param records the cases that are about it
 * @param provoked whether a case made the target answer it
 */
export function faultOutcome(fault: string, records: readonly CaseRecord[], provoked: boolean): FaultCoverage {
  const right = records.filter(isClean).length
  const outcome = outcomeOf(records, right)
  const told = records.map(outcome === 'wrong' ? whatCame : whyOpen).filter((reason) => reason !== undefined)
  const reason = records.length === 0 ? 'no case of it ended in this run' : commonest(told)
  return { fault, outcome, provoked, cases: records.length, right, ...(reason === undefined ? {} : { reason }) }
}

function outcomeOf(records: readonly CaseRecord[], right: number): Outcome {
  if (records.some((record) => isJudged(record) && !isClean(record))) return 'wrong'
  if (right === 0) return 'not provoked'
  return right === records.length ? 'right' : 'in part'
}

/** Of the worst that is wrong: what it was told apart by, else its name. */
function whatCame(record: CaseRecord): string | undefined {
  if (!isJudged(record) || isClean(record)) return undefined
  const worst = record.violations.find((violation) => !isOfItsWords(violation))
  if (worst === undefined) return `the case ${record.status}`
  return worst.came === undefined ? `${worst.code} at ${worst.path}` : `${worst.came} came instead`
}

const whyOpen = (record: CaseRecord): string | undefined =>
  isJudged(record) ? undefined : (record.reason ?? 'no reason was given')

/** The first of those that are told most often. */
function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce<[string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0]
}
