/** The summary on a terminal: the verdict, the numbers, what is wrong, where the reports are. */
import type { CaseStatus, Report, Verdict } from '../../spec/record.ts'
import type { Level } from '../../spec/evidence.ts'
import { fold, foldReasons, type Finding } from '../fold.ts'
import { isNotImplemented, notImplemented, untried } from '../not-implemented.ts'
import { clip } from './clip.ts'
import { painter, type Paint } from './colour.ts'
import { covered, shortFamilies } from './covered.ts'
import { headline } from './headline.ts'
import { duration, number, plural } from './numbers.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

export interface TerminalOptions {
  /** As `wantsColour(stream)` says. */
  colour: boolean
  /** Columns; Infinity where the output is no terminal, so that no line is broken. */
  width: number
  /** Paths of the reports that were written. */
  files: readonly string[]
}

interface Page extends TerminalOptions {
  paint: Paint
}

const FINDINGS_SHOWN = 10
const REASONS_SHOWN = 5
const TROUBLE_SHOWN = 5
const FAMILIES_SHOWN = 3
const VALUE_SHOWN = 200

const VERDICT_COLOUR = {
  conforms: 'green',
  'does not conform': 'red',
  'could not judge': 'yellow',
} as const satisfies Record<Verdict, string>
const LEVEL_COLOUR = { MUST: 'red', SHOULD: 'yellow', MAY: 'cyan' } as const satisfies Record<Level, string>
const STATUS_COLOUR = {
  passed: 'green',
  failed: 'red',
  warned: 'yellow',
  skipped: 'dim',
  errored: 'red',
} as const satisfies Record<CaseStatus, string>

const quoted = (text: string): string => visible(clip(text, VALUE_SHOWN))

function numbers({ summary, coverage, cases }: Report, { paint, width }: Page): string[] {
  const counted = (status: CaseStatus): string => {
    const text = `${summary[status].toLocaleString('en-US')} ${status}`
    return summary[status] === 0 ? text : paint(STATUS_COLOUR[status], text)
  }
  const noted = summary.noted === 0 ? '' : ` (${summary.noted} noted)`
  const absent = notImplemented(cases)
  const lacking =
    absent.length === 0 ? '' : ` (${number(untried(absent))} for ${plural(absent.length, 'operation')} not implemented)`
  const counts = `${counted('passed')}${noted}, ${counted('failed')}, ${counted('warned')}, ${counted('skipped')}${lacking}, ${counted('errored')}`
  return [
    wrap(counts, width),
    wrap(covered(coverage), width),
    ...shortFamilies(coverage, FAMILIES_SHOWN).map((line) => wrap(line, width, '  ')),
    `${plural(summary.requests, 'request')} in ${duration(summary.ms)}`,
  ]
}

function findingLines({ code, path, level, records, example }: Finding, { paint, width }: Page): string[] {
  const { record, violation } = example
  const count = records.length === 1 ? '' : ` (${plural(records.length, 'case')})`
  const labelled = (label: string, value: string): string =>
    `${' '.repeat(7)}${label.padEnd(10)}${wrap(quoted(value) || '(empty)', width, ' '.repeat(17))}`
  return [
    `${paint(LEVEL_COLOUR[level], level.padEnd(7))}${wrap(`${visible(code)} at ${visible(path)}${count}`, width, ' '.repeat(7))}`,
    labelled('expected', violation.expected),
    labelled('actual', violation.actual),
    labelled('case', record.id),
    ...(record.replay === undefined ? [] : [paint('dim', `${' '.repeat(7)}${visible(record.replay)}`)]),
  ]
}

function findings(report: Report, page: Page): string[] {
  const all = fold(report.cases)
  const left = all.length - FINDINGS_SHOWN
  const shown = all.slice(0, FINDINGS_SHOWN).flatMap((finding) => ['', ...findingLines(finding, page)])
  return left > 0 ? [...shown, '', `and ${plural(left, 'more finding')} in the reports`] : shown
}

function reasons(report: Report, status: 'skipped' | 'errored', { width, paint }: Page): string[] {
  const groups = foldReasons(report.cases.filter((record) => record.status === status && !isNotImplemented(record)))
  if (groups.length === 0) return []
  const lines = groups.slice(0, REASONS_SHOWN).map(({ reason, records }) => {
    const count = `${records.length}`.padStart(5)
    return `${count}  ${wrap(quoted(reason), width, ' '.repeat(7))}`
  })
  const left = groups.length - REASONS_SHOWN
  return ['', paint('bold', status), ...lines, ...(left > 0 ? [`       and ${plural(left, 'more reason')}`] : [])]
}

/** By name only: the page says what each of them answered. */
function missing(report: Report, { width, paint }: Page): string[] {
  const all = notImplemented(report.cases)
  if (all.length === 0) return []
  const cases = plural(untried(all), 'case')
  const title = `${paint('bold', 'not implemented')}: ${plural(all.length, 'operation')}, of which ${cases} were not tried`
  const names = all.map(({ operation }) => visible(operation)).join(', ')
  return ['', title, `${' '.repeat(7)}${wrap(names, width, ' '.repeat(7))}`]
}

function onTop({ diagnosis, trouble = [] }: Report, { width, paint }: Page): string[] {
  const left = trouble.length - TROUBLE_SHOWN
  const texts = [...trouble.slice(0, TROUBLE_SHOWN), ...(left > 0 ? [`and ${left} more, in the reports`] : [])]
  return [
    ...(diagnosis === undefined ? [] : ['', wrap(`${paint('bold', 'diagnosis:')} ${visible(diagnosis)}`, width)]),
    ...(texts.length === 0
      ? []
      : [
          '',
          ...texts.map(
            (text) => `${paint('yellow', 'trouble:')} ${wrap(visible(clip(text, 600)), width, ' '.repeat(9))}`,
          ),
        ]),
  ]
}

/** What the command line prints when a run ends, with a line break at the end. */
export function terminal(report: Report, options: TerminalOptions): string {
  const page: Page = { ...options, paint: painter(options.colour) }
  const { paint, width, files } = page
  const lines = [
    wrap(paint(VERDICT_COLOUR[report.verdict], headline(report, quoted)), width),
    paint(
      'dim',
      `${visible(report.target.url)}, edition ${visible(report.edition)}, statuses ${report.statuses}, seed ${report.seed}`,
    ),
    '',
    ...numbers(report, page),
    ...onTop(report, page),
    ...findings(report, page),
    ...reasons(report, 'errored', page),
    ...missing(report, page),
    ...reasons(report, 'skipped', page),
    ...(files.length === 0 ? [] : ['', 'reports:', ...files.map((file) => `  ${visible(file)}`)]),
  ]
  return `${lines.join('\n')}\n`
}
