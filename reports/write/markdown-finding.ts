/** The findings of `report.md`, and the example of one. */
import type { CaseRecord, ExchangeRecord, Violation } from '../../spec/record.ts'
import { fold, type Finding } from '../fold.ts'
import { clip } from './clip.ts'
import { details } from './details.ts'
import { code, fence, prose } from './escape.ts'
import { plural } from './numbers.ts'
import { visible } from './visible.ts'

/** Of a body, this many characters are shown. */
const BODY_SHOWN = 600
/** A longer shell line is no help on a page. */
const CURL_SHOWN = 2000
/** Of the cases that show a finding, this many are named. */
const CASES_NAMED = 10
/** So many findings show their examples at once. */
const EXAMPLES_OPEN = 20

function bodyBlock(body: string, bytes: number): string[] {
  if (body === '') return [bytes === 0 ? 'No body.' : `A body of ${plural(bytes, 'byte')}, of which nothing was kept.`]
  const note = `The first ${BODY_SHOWN} characters of ${plural(bytes, 'byte')}; report.json holds more.`
  return [fence(clip(body, BODY_SHOWN)), ...(body.length > BODY_SHOWN ? [note] : [])]
}

function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${visible(name)}: ${visible(clip(value, 200))}`)
    .join('\n')
}

function exchangeBlocks({ request, response }: ExchangeRecord): string[] {
  const asked = [`${request.method} ${request.url}`, headerLines(request.headers)].join('\n').trimEnd()
  const sent = ['Request:', fence(asked, 'http'), ...bodyBlock(request.body, request.bodyBytes)]
  if (response === undefined) return [...sent, 'No response.']
  const answered = [`HTTP ${response.status}`, headerLines(response.headers)].join('\n').trimEnd()
  return [
    ...sent,
    `Response, after ${Math.round(response.ms)} ms:`,
    fence(answered, 'http'),
    ...bodyBlock(response.body, response.bodyBytes),
  ]
}

function curlBlock(curl: string): string[] {
  if (curl.length <= CURL_SHOWN) return ['The same request again:', fence(curl, 'sh')]
  return [`The curl line of this case is ${plural(curl.length, 'character')} long: report.json holds it.`]
}

/** One case as evidence: what it is, where its obligation comes from, what went over the wire, how to try again. */
export function exampleOf(record: CaseRecord, violation?: Violation): string[] {
  const sources = record.source.map(
    ({ kind, certainty, cite }) => `- source: ${kind}, certainty ${certainty}: ${prose(cite)}`,
  )
  const facts = [
    `- example: ${code(record.id)}: ${prose(record.title)}`,
    ...sources,
    ...(violation === undefined ? [] : [`- expected: ${code(clip(violation.expected, BODY_SHOWN))}`]),
    ...(violation === undefined ? [] : [`- actual: ${code(clip(violation.actual, BODY_SHOWN))}`]),
    `- seed: ${code(String(record.seed))}`,
  ]
  return [
    facts.join('\n'),
    ...(record.exchange === undefined ? [] : exchangeBlocks(record.exchange)),
    ...(record.curl === undefined ? [] : curlBlock(record.curl)),
    ...(record.replay === undefined ? [] : ['Judge it again:', fence(record.replay, 'sh')]),
  ]
}

/** The names of the cases that one example stands for; nothing where it stands for itself. */
export function shownBy(records: readonly CaseRecord[]): string[] {
  if (records.length === 1) return []
  const ids = records.slice(0, CASES_NAMED).map(({ id }) => code(id))
  const left = records.length - ids.length
  const shown = `Shown by ${ids.join(', ')}${left > 0 ? ` and ${plural(left, 'more case')}` : ''}.`
  return left > 0 ? [shown, ...ofOperations(records)] : [shown]
}

/** Of cases that are not all named, the operations are. */
function ofOperations(records: readonly CaseRecord[]): string[] {
  const operations = [...new Set(records.map(({ operation }) => operation))]
  return operations.length < 2
    ? []
    : [`Of ${plural(operations.length, 'operation')}: ${operations.map(code).join(', ')}.`]
}

function section({ code: name, path, level, records, example }: Finding, number: number, isOpen: boolean): string[] {
  const evidence = exampleOf(example.record, example.violation)
  return [
    `### ${number}. ${level}: ${code(name)} at ${code(path)} (${plural(records.length, 'case')})`,
    prose(clip(example.violation.message, BODY_SHOWN)),
    ...(isOpen ? evidence : details(`example: ${example.record.id}`, evidence, Infinity)),
    ...shownBy(records),
  ]
}

/** Every finding, the weightiest first. Where there are many, the examples are there to be opened. */
export function findingSections(records: readonly CaseRecord[]): string[] {
  const findings = fold(records)
  if (findings.length === 0) return []
  const isFew = findings.length <= EXAMPLES_OPEN
  return ['## Findings', ...findings.flatMap((finding, index) => section(finding, index + 1, isFew))]
}
