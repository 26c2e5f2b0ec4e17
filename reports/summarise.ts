/** From the records of a run to its report: counts and verdict. */
import type { Level } from '../spec/evidence.ts'
import type { CaseRecord, CaseStatus, Coverage, Report, RunInfo, Verdict } from '../spec/record.ts'
import { STATUSES } from '../spec/record.ts'
import { reaches } from '../spec/evidence.ts'
import { isJudged, isMostlyUnjudged } from './judged.ts'

/** True for a case that passed although a MAY was not met. */
export const isNoted = (record: CaseRecord): boolean => record.status === 'passed' && record.violations.length > 0

/** The level that a case breaks; undefined where it broke nothing, was skipped or could not be judged. */
export function brokenLevel(record: CaseRecord): Level | undefined {
  if (record.status === 'failed') return 'MUST'
  if (record.status === 'warned') return 'SHOULD'
  return isNoted(record) ? 'MAY' : undefined
}

/** True where this case alone makes the verdict "does not conform", given the run's threshold. */
export function failsRun(record: CaseRecord, threshold: Level): boolean {
  const broken = brokenLevel(record)
  return broken !== undefined && reaches(broken, threshold)
}

/**
 * Where most could not be judged, the question is open. Else a broken obligation decides, whatever else went wrong;
 * without one, any trouble leaves the question open.
 */
function verdictOf(run: RunInfo, records: readonly CaseRecord[]): Verdict {
  if (isMostlyUnjudged(records)) return 'could not judge'
  if (records.some((record) => failsRun(record, run.level))) return 'does not conform'
  const errored = records.some(({ status }) => status === 'errored')
  return errored || !records.some(isJudged) || (run.trouble ?? []).length > 0 ? 'could not judge' : 'conforms'
}

const byId = (a: CaseRecord, b: CaseRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * The report of a run. Cases are ordered by id, since they end in any order.
 * @param ms wall-clock time of the run in milliseconds; by default, from `run.startedAt` until now
 */
export function summarise(
  run: RunInfo,
  records: readonly CaseRecord[],
  coverage: Coverage,
  ms: number = Math.max(0, Date.now() - Date.parse(run.startedAt)),
): Report {
  const count = (status: CaseStatus): number => records.filter((record) => record.status === status).length
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, count(status)])) as Record<CaseStatus, number>
  const requests = records.reduce((sum, record) => sum + record.requests, 0)
  return {
    ...run,
    verdict: verdictOf(run, records),
    summary: { cases: records.length, ...statuses, noted: records.filter(isNoted).length, requests, ms },
    coverage,
    cases: records.toSorted(byId),
  }
}

/** 0 conforms, 1 does not conform, 2 could not judge. */
export function exitCode(report: Report): 0 | 1 | 2 {
  if (report.verdict === 'does not conform') return 1
  return report.verdict === 'conforms' ? 0 : 2
}
