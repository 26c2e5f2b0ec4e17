/** `records.ndjson`: one record per line, written as cases end, so that a killed run keeps what it had. */
import type { CaseRecord } from '../../spec/record.ts'
import { SuiteError } from '../../spec/errors.ts'

/** One line, with its line break. */
export function recordLine(record: CaseRecord): string {
  return `${JSON.stringify(record)}\n`
}

/** A line that cannot be read gives undefined. */
function parse(line: string): CaseRecord | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'id' in value ? (value as CaseRecord) : undefined
  } catch {
    return undefined
  }
}

/**
 * The records of `records.ndjson`. `torn`: the last line was cut, as where the run was killed while it wrote; that line
 * is left out.
 * @throws SuiteError 'records-broken' where any other line is not a record
 */
export function readRecords(text: string): { records: CaseRecord[]; torn: boolean } {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }))
  const filled = lines.filter(({ line }) => line.trim() !== '')
  const records: CaseRecord[] = []
  for (const { line, number } of filled) {
    const record = parse(line)
    if (record !== undefined) records.push(record)
    else if (number === filled.at(-1)?.number) return { records, torn: true }
    else
      throw new SuiteError('records-broken', `line ${number} of the records is not a case record: ${line.slice(0, 80)}`)
  }
  return { records, torn: false }
}
