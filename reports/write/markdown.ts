/** `report.md`: for people. The verdict first, then what is wrong, folded, each with the example that shows it best. */
import type { CaseRecord, CaseStatus, Report } from '../../spec/record.ts'
import { foldReasons, type ReasonGroup } from '../fold.ts'
import { isNotImplemented, notImplemented, untried } from '../not-implemented.ts'
import { isNoted } from '../summarise.ts'
import { clip } from './clip.ts'
import { code, prose, table } from './escape.ts'
import { details } from './details.ts'
import { coverageSections } from './markdown-coverage.ts'
import { faultSections } from './markdown-faults.ts'
import { exampleOf, findingSections, shownBy } from './markdown-finding.ts'
import { matrixSections } from './markdown-matrix.ts'
import { duration, number, plural } from './numbers.ts'
import { headline } from './headline.ts'

/** A group of cases names this many of them; the rest stand in report.json. */
const IDS_SHOWN = 200
/** The table of cases has this many at most. */
const CASES_SHOWN = 500

function about(report: Report): string {
  const { tool, target } = report
  return table(
    ['target', 'edition', 'status profile', 'fails at', 'seed', 'started', 'judged by'],
    [
      [
        `${code(target.url)} (${prose(target.name)})`,
        code(report.edition),
        code(report.statuses),
        report.level,
        code(String(report.seed)),
        prose(report.startedAt),
        prose(`${tool.name} ${tool.version}`),
      ],
    ],
  )
}

function numbers({ summary, cases: records }: Report): string[] {
  const absent = notImplemented(records)
  const { cases, passed, failed, warned, noted, skipped, errored, requests, ms } = summary
  const row = [cases, passed, failed, warned, noted, skipped, errored, requests].map(number)
  return [
    '## Summary',
    table(
      ['cases', 'passed', 'failed', 'warned', 'noted', 'skipped', 'errored', 'requests', 'time'],
      [[...row, duration(ms)]],
    ),
    'Failed: a MUST is broken. Warned: a SHOULD. Noted: passed, but a MAY is not met. Skipped: the target lacks what the case needs. Errored: could not be judged.',
    ...(absent.length === 0
      ? []
      : [
          `Of those skipped, ${number(untried(absent))} want ${plural(absent.length, 'operation')} that the target does not have.`,
        ]),
  ]
}

function idList(records: readonly CaseRecord[]): string {
  const shown = records.slice(0, IDS_SHOWN).map(({ id }) => `- ${code(id)}`)
  const left = records.length - shown.length
  return [...shown, ...(left > 0 ? [`- and ${plural(left, 'more case')}, in report.json`] : [])].join('\n')
}

function erroredSection(groups: readonly ReasonGroup[]): string[] {
  if (groups.length === 0) return []
  const parts = groups.flatMap(({ reason, records }) => {
    const example = records.find(({ exchange }) => exchange !== undefined) ?? records[0]
    return [
      `### ${plural(records.length, 'case')}: ${prose(clip(reason, 300))}`,
      ...(example === undefined ? [] : exampleOf(example)),
      ...shownBy(records),
    ]
  })
  return ['## Errored', 'The suite could not judge these.', ...parts]
}

/** What the table of all cases says of one. */
function outcome(record: CaseRecord): string {
  if (record.status === 'errored') return prose(clip(record.reason ?? '', 120))
  return [...new Set(record.violations.map(({ code: name }) => name))].map(code).join(', ')
}

/** Of more cases than a page holds, those that passed stand in the matrix. */
function casesSection(cases: readonly CaseRecord[]): string[] {
  const judged = cases.filter(({ status }) => status !== 'skipped')
  if (judged.length === 0) return []
  const isMany = judged.length > CASES_SHOWN
  const listed = isMany ? judged.filter((record) => record.status !== 'passed' || isNoted(record)) : judged
  const rows = listed
    .slice(0, CASES_SHOWN)
    .map((record) => [
      `${code(record.id)}<br>${prose(record.title)}`,
      record.level,
      isNoted(record) ? 'noted' : record.status,
      outcome(record),
      duration(record.ms),
    ])
  const left = listed.length - rows.length
  const parts = rows.length === 0 ? [] : [table(['case', 'level', 'status', 'what is wrong', 'time'], rows)]
  return [
    '## Cases',
    ...(isMany
      ? [`${plural(judged.length - listed.length, 'case')} passed without a word: report.json names them.`]
      : []),
    ...details(isMany ? 'the others' : 'each of them', parts, rows.length),
    ...(left > 0 ? [`And ${plural(left, 'more case')}, in report.json.`] : []),
  ]
}

function skippedSection(groups: readonly ReasonGroup[]): string[] {
  if (groups.length === 0) return []
  const parts = groups.flatMap(({ reason, records }) =>
    details(`${plural(records.length, 'case')}: ${clip(reason, 300)}`, [idList(records)], records.length),
  )
  return ['## Skipped', ...parts]
}

/** What is not there is told once, in a line, whatever number of cases was about it. */
function notImplementedSection(report: Report): string[] {
  const lines = notImplemented(report.cases).map(
    ({ reason, cases }) => `- ${prose(clip(reason, 300))} (${plural(cases, 'case')})`,
  )
  return lines.length === 0 ? [] : [`## Not implemented (${plural(lines.length, 'operation')})`, lines.join('\n')]
}

/** The whole report as GitHub-flavoured Markdown. */
export function markdown(report: Report): string {
  const trouble = (report.trouble ?? []).map((text) => `- ${prose(clip(text, 600))}`)
  const ofStatus = (status: CaseStatus): CaseRecord[] => report.cases.filter((record) => record.status === status)
  const parts = [
    `# ${code(report.target.url)} ${report.verdict === 'could not judge' ? 'could not be judged' : report.verdict}`,
    `**${headline(report, (reason) => prose(clip(reason, 300)))}**`,
    ...(report.diagnosis === undefined ? [] : [`> **Diagnosis:** ${prose(report.diagnosis)}`]),
    ...(trouble.length === 0 ? [] : ['**Trouble with the run itself:**', trouble.join('\n')]),
    about(report),
    ...numbers(report),
    ...coverageSections(report.coverage),
    ...matrixSections(report.cases),
    ...faultSections(report.coverage),
    ...findingSections(report.cases),
    ...erroredSection(foldReasons(ofStatus('errored'))),
    ...notImplementedSection(report),
    ...casesSection(report.cases),
    ...skippedSection(foldReasons(ofStatus('skipped').filter((record) => !isNotImplemented(record)))),
  ]
  return `${parts.join('\n\n')}\n`
}
