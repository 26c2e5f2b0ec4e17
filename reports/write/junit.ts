/**
 * `junit.xml`: what fails the run is a failure, what could not be judged is an error, what a target lacks is skipped.
 * A warned or noted case passes there, unless `--level` lets it fail the run; what is wrong stands in its output.
 */
import library, { type Builder, type TestCase, type TestSuite } from 'junit-report-builder'
import type { CaseRecord, ExchangeRecord, Report, Violation } from '../../spec/record.ts'
import { failsRun } from '../summarise.ts'
import { clip } from './clip.ts'
import { visible, visibleLines } from './visible.ts'

/** The library exports the builder itself (CommonJS), where its types promise a module with a default. */
const root = library as unknown as Builder

/** In an attribute. */
const inline = (text: string): string => visible(text)

/** In a CDATA section, which its end mark would close; the builder splits only the first of those. */
const block = (text: string): string => visibleLines(text).replaceAll(']]>', ']]\\u{3e}')

const violationText = ({ code, path, message, expected, actual }: Violation): string =>
  `${code} at ${path}: ${message}\n  expected: ${expected}\n  actual:   ${actual}`

/** Of a body, this many characters are written, and of a shell line; report.json holds the rest. */
const SHOWN = 2000

function exchangeText({ request, response }: ExchangeRecord): string[] {
  const sent = `request: ${request.method} ${request.url}\n${clip(request.body, SHOWN)}`
  return response === undefined ? [sent] : [sent, `response: ${response.status}\n${clip(response.body, SHOWN)}`]
}

/** Everything that helps to understand a case that is not plainly passed. */
function details(record: CaseRecord): string {
  const { curl } = record
  const lines = [
    record.title,
    ...(record.reason === undefined ? [] : [`${record.status}: ${record.reason}`]),
    ...record.violations.map(violationText),
    ...record.source.map(({ kind, certainty, cite }) => `source: ${kind} (${certainty}) ${cite}`),
    ...(record.exchange === undefined ? [] : exchangeText(record.exchange)),
    ...(curl === undefined ? [] : [`again: ${curl.length > SHOWN ? 'the curl line is in report.json' : curl}`]),
    ...(record.replay === undefined ? [] : [`judge again: ${record.replay}`]),
  ]
  return block(lines.join('\n'))
}

function fill(testCase: TestCase, record: CaseRecord, report: Report): void {
  const [first] = record.violations
  if (record.status === 'errored') {
    testCase.error(inline(record.reason ?? 'no reason was given'), 'errored', details(record))
  } else if (record.status === 'skipped') {
    testCase.skipped().standardOutput(details(record))
  } else if (failsRun(record, report.level)) {
    testCase.failure(inline(first?.message ?? record.title), inline(first?.code ?? record.status))
    testCase.stacktrace(details(record))
  } else if (record.violations.length > 0) {
    testCase.standardOutput(block(record.status === 'warned' ? 'warned: ' : 'noted: ') + details(record))
  }
}

function startSuite(builder: Builder, name: string, report: Report): TestSuite {
  const suite = builder.testSuite().name(inline(name)).timestamp(inline(report.startedAt))
  suite.property('target', inline(report.target.url))
  suite.property('edition', inline(report.edition))
  suite.property('statuses', report.statuses)
  suite.property('seed', String(report.seed))
  return suite
}

/** The verdict itself as a test case: green output of an exit code that is not 0 would mislead. */
function addRun(builder: Builder, report: Report): void {
  const suite = startSuite(builder, 'poolproof', report)
  if (report.diagnosis !== undefined) suite.property('diagnosis', inline(report.diagnosis))
  const trouble = report.trouble ?? []
  const nothingJudged = report.verdict === 'could not judge' && report.summary.errored === 0 && trouble.length === 0
  for (const [index, text] of (nothingJudged ? ['nothing was judged'] : trouble).entries()) {
    const testCase = suite
      .testCase()
      .className('poolproof')
      .name(`trouble ${index + 1}`)
      .time(0)
    testCase.error(inline(text), 'trouble', block(text))
  }
  const run = suite
    .testCase()
    .className('poolproof')
    .name('run')
    .time(report.summary.ms / 1000)
  run.standardOutput(block([report.verdict, report.diagnosis ?? ''].join('\n').trim()))
}

/** The report as JUnit XML, always well-formed: one suite for each operation and suite, one test case for each case. */
export function junit(report: Report): string {
  const builder = root.newBuilder().name('poolproof')
  addRun(builder, report)
  const suites = new Map<string, TestSuite>()
  for (const record of report.cases) {
    const name = `${record.operation}.${record.suite}`
    const suite = suites.get(name) ?? startSuite(builder, name, report)
    suites.set(name, suite)
    const seconds = Math.round(record.ms) / 1000
    const testCase = suite.testCase().className(inline(name)).name(inline(record.id)).time(seconds)
    fill(testCase, record, report)
  }
  return `${builder.build()}\n`
}
