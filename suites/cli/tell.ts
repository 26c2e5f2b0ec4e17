/** The end of a run: the reports are written, the summary printed, the verdict made an exit code. */
import { join, relative } from 'node:path'
import { loadEdition } from '../../spec/edition.ts'
import type { Report, RunInfo } from '../../spec/record.ts'
import { diagnose } from '../../spec/statuses.ts'
import { RECORDS_FILE } from '../../reports/record-log.ts'
import { foldReasons } from '../../reports/fold.ts'
import { isMostlyUnjudged, unjudged } from '../../reports/judged.ts'
import { exitCode, summarise } from '../../reports/summarise.ts'
import { plural } from '../../reports/write/numbers.ts'
import { terminal } from '../../reports/write/terminal.ts'
import { writeReports } from '../../reports/write/write-all.ts'
import type { Found } from './conduct.ts'
import { INTERRUPTED } from './interrupt.ts'
import { coverageOf } from '../engine/coverage.ts'
import { loadWaivers } from '../engine/waived.ts'
import type { Settings } from './settings.ts'
import { look, printPainted, say } from './streams.ts'

/**
 * Whoever watches is told why the question stays open, where it does.
 * @returns 0 conforms, 1 does not conform, 2 could not judge
 * @throws SuiteError `out-unwritable`
 */
export async function tell(settings: Settings, info: RunInfo, found: Found): Promise<number> {
  const report = await reportOf(settings, info, found)
  const { paths, trouble } = writeReports(report, settings.out, settings.reporters)
  const files = [join(settings.out, RECORDS_FILE), ...paths]
  if (settings.reporters.includes('terminal')) {
    printPainted(terminal(report, { ...look(), files: files.map(shortest) }))
  }
  for (const { message } of trouble) say(`poolproof: ${message}`)
  if (trouble.length > 0) return 2
  // Whatever was found, a run that was cut short has not judged.
  const code = interruption(report) === undefined ? exitCode(report) : 2
  if (code === 2) say(`poolproof: could not judge: ${whyOpen(report)}`)
  return code
}

/** A path as somebody here would type it. */
function shortest(path: string): string {
  const fromHere = relative('', path)
  return fromHere.startsWith('..') ? path : fromHere
}

async function reportOf(settings: Settings, info: RunInfo, { records, trouble }: Found): Promise<Report> {
  const coverage = coverageOf(loadEdition(settings.edition), records, await loadWaivers())
  const observed = records.flatMap((record) => record.observed ?? [])
  const diagnosis = diagnose(settings.statuses, observed)
  const conclusions = {
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(trouble.length === 0 ? {} : { trouble }),
  }
  return summarise({ ...info, ...conclusions }, records, coverage)
}

const interruption = ({ trouble = [] }: Report): string | undefined =>
  trouble.find((text) => text.startsWith(INTERRUPTED))

/** An interruption explains everything else; what kept most cases from being judged explains what went wrong later. */
function whyOpen(report: Report): string {
  const { trouble = [], cases } = report
  const open = isMostlyUnjudged(cases) ? unjudged(cases) : cases.filter(({ status }) => status === 'errored')
  const nothing = `nothing was judged: ${cases[0]?.reason ?? 'no case ended'}`
  const first = interruption(report) ?? foldReasons(open)[0]?.reason ?? trouble[0] ?? nothing
  const count = open.length === 0 ? '' : ` (${open.length} of ${plural(cases.length, 'case')} could not be judged)`
  return `${first}${count}`
}
