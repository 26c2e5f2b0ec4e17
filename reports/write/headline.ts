/** The verdict and why, in one line. */
import type { CaseRecord, Report } from '../../spec/record.ts'
import { foldReasons } from '../fold.ts'
import { isJudged, isMostlyUnjudged, unjudged } from '../judged.ts'
import { brokenLevel, failsRun } from '../summarise.ts'
import { number, plural } from './numbers.ts'

const brokenLevels = (records: readonly CaseRecord[]): string =>
  (['MUST', 'SHOULD', 'MAY'] as const)
    .filter((level) => records.some((record) => brokenLevel(record) === level))
    .map((level) => `a ${level}`)
    .join(' or ')

/** `3 of 12 cases break a MUST` */
function breaches({ cases, level }: Report): string {
  const broken = cases.filter((record) => failsRun(record, level))
  return `${number(broken.length)} of ${plural(cases.length, 'case')} ${broken.length === 1 ? 'breaks' : 'break'} ${brokenLevels(broken)}`
}

/**
 * As in `Does not conform: 3 of 12 cases break a MUST.`
 * @param quote makes a reason safe to show: it may hold what the target said.
 */
export function headline(report: Report, quote: (reason: string) => string): string {
  const { cases, errored, skipped } = report.summary
  if (report.verdict === 'does not conform') return `Does not conform: ${breaches(report)}.`
  if (report.verdict === 'conforms') {
    const also = skipped > 0 ? `; ${plural(skipped, 'case')} skipped` : ''
    return `Conforms: ${number(cases - skipped)} of ${plural(cases, 'case')} judged, none breaks a ${report.level}${also}.`
  }
  if (isMostlyUnjudged(report.cases)) return mostlyUnjudged(report, quote)
  if (errored > 0) return `Could not judge: ${number(errored)} of ${plural(cases, 'case')} errored.`
  if ((report.trouble ?? []).length > 0) return 'Could not judge: the run itself had trouble.'
  return `Could not judge: nothing was judged (${cases === 0 ? 'there was no case' : `${plural(cases, 'case')}, all skipped`}).`
}

/** The commonest reason stands first: it is what has to be mended before anything else can be said. */
function mostlyUnjudged(report: Report, quote: (reason: string) => string): string {
  const open = unjudged(report.cases)
  const [commonest] = foldReasons(open)
  const reason =
    commonest === undefined ? '' : `; ${number(commonest.records.length)} of these: ${quote(commonest.reason)}`
  const broken = report.cases.some((record) => failsRun(record, report.level)) ? ` Still, ${breaches(report)}.` : ''
  const counts = `${number(report.cases.filter(isJudged).length)} could be judged and ${number(open.length)} could not`
  return `Could not judge: of ${plural(report.cases.length, 'case')}, ${counts}${reason}.${broken}`
}
