/** What a run has written, and whether it keeps its form whatever the target said. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { CaseRecord, Report } from '../../../spec/record.ts'
import { packageRoot } from '../../../spec/root.ts'
import { jsonOf } from '../../wire/response.ts'

export interface Written {
  /** By their names. */
  texts: ReadonlyMap<string, string>
  bytes: number
  records: readonly CaseRecord[]
  report: Report | undefined
  /** What is wrong with their form, in sentences. */
  malformed: string[]
}

const MUST_BE = ['records.ndjson', 'report.json', 'junit.xml', 'report.md']
/** Every code point that XML 1.0 allows. */
const LEGAL_IN_XML = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u

const compile = (path: string): ValidateFunction =>
  new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(join(packageRoot(), path), 'utf8')) as AnySchemaObject)
let validators: { record: ValidateFunction; report: ValidateFunction } | undefined

/** @param complete the run got as far as judging, and ended by itself: then there has to be each report. */
export function readWritten(out: string, complete: boolean): Written {
  const names = existsSync(out) ? readdirSync(out).filter((name) => statSync(join(out, name)).isFile()) : []
  const texts = new Map(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]))
  const bytes = names.reduce((sum, name) => sum + statSync(join(out, name)).size, 0)
  const malformed = complete ? MUST_BE.filter((name) => !texts.has(name)).map((name) => `${name} is missing`) : []
  validators ??= { record: compile('spec/record.schema.json'), report: compile('reports/report.schema.json') }
  const { record, report } = validators
  const records: CaseRecord[] = []
  for (const line of (texts.get('records.ndjson') ?? '').split('\n').filter((one) => one !== '')) {
    const value = jsonOf(line)
    if (value === undefined) malformed.push(`a line of records.ndjson is no JSON: ${line.slice(0, 80)}`)
    else if (!record(value)) malformed.push(`a record does not fit its schema: ${told(record)}`)
    else records.push(value as CaseRecord)
  }
  const whole = texts.has('report.json') ? jsonOf(texts.get('report.json') ?? '') : undefined
  if (texts.has('report.json') && !report(whole)) malformed.push(`report.json does not fit its schema: ${told(report)}`)
  const broken = texts.has('junit.xml') ? brokenXml(texts.get('junit.xml') ?? '') : undefined
  if (broken !== undefined) malformed.push(`junit.xml is not well-formed: ${broken}`)
  return { texts, bytes, records, report: whole as Report | undefined, malformed }
}

const told = ({ errors }: ValidateFunction): string => {
  const [first] = errors ?? []
  return `${first?.instancePath ?? ''} ${first?.message ?? ''}`
}

/** What is used of `sax`, which has no types. */
interface Parser {
  onerror: (error: Error) => void
  write: (xml: string) => Parser
  close: () => void
}

function brokenXml(xml: string): string | undefined {
  if (!LEGAL_IN_XML.test(xml)) return 'it holds a character that XML does not allow'
  const sax = createRequire(import.meta.url)('sax') as { parser: (strict: boolean) => Parser }
  const parser = sax.parser(true)
  let first: Error | undefined
  parser.onerror = (error) => void (first ??= error)
  try {
    parser.write(xml).close()
  } catch (error) {
    first ??= error as Error
  }
  return first?.message.split('\n')[0]
}
