/** What was judged, what could not be, and whether that leaves enough to say anything about the target. */
import type { CaseRecord, Cause } from '../spec/record.ts'

/** Nothing went wrong where a case was skipped for one of these: it was not to be tried on this target, or by this run. */
const NOT_ASKED: ReadonlySet<Cause | undefined> = new Set<Cause>(['capability', 'unsupported', 'budget'])

/** A verdict about the target was reached, whatever it is. */
export const isJudged = ({ status }: CaseRecord): boolean =>
  status === 'passed' || status === 'failed' || status === 'warned'

/** The cases that were to be judged and could not be. A skipped case that does not say why counts as not asked. */
export function unjudged(records: readonly CaseRecord[]): CaseRecord[] {
  return records.filter(
    ({ status, because }) =>
      status === 'errored' || (status === 'skipped' && because !== undefined && !NOT_ASKED.has(because)),
  )
}

/** True where less than half of what was to be judged could be: what the rest found is then no verdict on the target. */
export const isMostlyUnjudged = (records: readonly CaseRecord[]): boolean =>
  unjudged(records).length > records.filter(isJudged).length
