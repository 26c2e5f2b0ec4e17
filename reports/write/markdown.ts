/** `report.md`: for people. The verdict first, then what is wrong, folded, each with the example that shows it best. */
import type { CaseRecord, CaseStatus, Report } from '../../spec/record.ts'
import { foldReasons, type ReasonGroup } from '../fold.ts'
import { isNoted } from '../summarise.ts'
import { clip } from './clip.ts'
import { code, prose, table } from './escape.ts'
import { exampleOf, findingSections, shownBy } from './markdown-finding.ts'
import { duration, number, plural } from './numbers.ts'
import { headline } from './headline.ts'

/** A group of cases names this many of them; the rest stand in report.json. */
const IDS_SHOWN = 200

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

function numbers({ summary, coverage }: Report): string {
  const { cases, passed, failed, warned, noted, skipped, errored, requests, ms } = summary
  const row = [cases, passed, failed, warned, noted, skipped, errored, requests].map(number)
  const { operations, constraints, faults } = coverage
  return [
    '## Summary',
    table(
      ['cases', 'passed', 'failed', 'warned', 'noted', 'skipped', 'errored', 'requests', 'time'],
      [[...row, duration(ms)]],
    ),
    'Failed: a MUST is broken. Warned: a SHOULD. Noted: passed, but a MAY is not met. Skipped: the target lacks what the case needs. Errored: could not be judged.',
    '## Coverage',
    table(
      ['', 'declared', 'covered'],
      [
        ['operations', number(operations.declared), `${number(operations.exercised)} exercised`],
        [
          'input constraints',
          `${number(constraints.declared)}, ${number(constraints.vacuous)} of which cannot be broken by any value`,
          `${number(constraints.checked)} checked`,
        ],
        [
          'declared faults',
          number(faults.declared),
          `${number(faults.provoked)} provoked, ${number(faults.verified)} verified`,
        ],
      ],
    ),
  ].join('\n\n')
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

function casesSection(cases: readonly CaseRecord[]): string[] {
  const judged = cases.filter(({ status }) => status !== 'skipped')
  if (judged.length === 0) return []
  const rows = judged.map((record) => [
    `${code(record.id)}<br>${prose(record.title)}`,
    record.level,
    isNoted(record) ? 'noted' : record.status,
    outcome(record),
    duration(record.ms),
  ])
  return ['## Cases', table(['case', 'level', 'status', 'what is wrong', 'time'], rows)]
}

function skippedSection(groups: readonly ReasonGroup[]): string[] {
  if (groups.length === 0) return []
  const parts = groups.flatMap(({ reason, records }) => [
    `### ${plural(records.length, 'case')}: ${prose(clip(reason, 300))}`,
    idList(records),
  ])
  return ['## Skipped', ...parts]
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
    numbers(report),
    ...findingSections(report.cases),
    ...erroredSection(foldReasons(ofStatus('errored'))),
    ...casesSection(report.cases),
    ...skippedSection(foldReasons(ofStatus('skipped'))),
  ]
  return `${parts.join('\n\n')}\n`
}
