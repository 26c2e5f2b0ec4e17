/** The verdict and why, in one line of our own words. */
import type { CaseRecord, Report } from '../../spec/record.ts'
import { brokenLevel, failsRun } from '../summarise.ts'
import { plural } from './numbers.ts'

const brokenLevels = (records: readonly CaseRecord[]): string =>
  (['MUST', 'SHOULD', 'MAY'] as const)
    .filter((level) => records.some((record) => brokenLevel(record) === level))
    .map((level) => `a ${level}`)
    .join(' or ')

/** As in `Does not conform: 3 of 12 cases break a MUST.` */
export function headline(report: Report): string {
  const { cases, errored, skipped } = report.summary
  if (report.verdict === 'does not conform') {
    const broken = report.cases.filter((record) => failsRun(record, report.level))
    const verb = broken.length === 1 ? 'breaks' : 'break'
    return `Does not conform: ${broken.length} of ${plural(cases, 'case')} ${verb} ${brokenLevels(broken)}.`
  }
  if (report.verdict === 'conforms') {
    const also = skipped > 0 ? `; ${plural(skipped, 'case')} skipped` : ''
    return `Conforms: ${cases - skipped} of ${plural(cases, 'case')} judged, none breaks a ${report.level}${also}.`
  }
  if (errored > 0) return `Could not judge: ${errored} of ${plural(cases, 'case')} errored.`
  if ((report.trouble ?? []).length > 0) return 'Could not judge: the run itself had trouble.'
  return `Could not judge: nothing was judged (${cases === 0 ? 'there was no case' : `${plural(cases, 'case')}, all skipped`}).`
}
