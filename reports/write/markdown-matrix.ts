/** The matrix of `report.md`: operations by kinds of obligation, family by family. */
import type { CaseRecord, CaseStatus } from '../../spec/record.ts'
import { casesIn, matrixOf, type FamilyRows, type Row, type Tally } from '../matrix.ts'
import { details } from './details.ts'
import { code, prose, table } from './escape.ts'
import { number, plural } from './numbers.ts'

const MARKS = [
  ['failed', '✗'],
  ['warned', '△'],
  ['skipped', '○'],
  ['errored', '?'],
] as const satisfies [CaseStatus, string][]

/** What each mark says, for whoever reads. */
const LEGEND = `Cases that passed, of all cases; ${MARKS.map(([status, mark]) => `${mark} ${status}`).join(', ')}.`

/** `10/12 ✗1 ○1`; nothing where there is no case. */
function cell(tally: Tally): string {
  const all = casesIn(tally)
  if (all === 0) return ''
  const marks = MARKS.filter(([status]) => tally[status] > 0).map(
    ([status, mark]) => ` ${mark}${number(tally[status])}`,
  )
  return `${number(tally.passed)}/${number(all)}${marks.join('')}`
}

/** Every kind at once. */
function total({ cells }: Row): Tally {
  const [first, ...others] = cells as [Tally, ...Tally[]]
  const sum = { ...first }
  for (const other of others) for (const [status] of Object.entries(sum)) add(sum, other, status as CaseStatus)
  return sum
}

function add(sum: Tally, other: Tally, status: CaseStatus): void {
  sum[status] += other[status]
}

const cells = (row: Row): string[] => [...row.cells.map(cell), cell(total(row))]

function familySection(kinds: readonly string[], { whole, operations }: FamilyRows, isLong: boolean): string[] {
  const rows = operations.map((row) => [code(row.name), ...cells(row)])
  const title = `${whole.name}: ${plural(operations.length, 'operation')}, ${cell(total(whole))}`
  return details(title, [table(['operation', ...kinds, 'all'], rows)], isLong ? Infinity : rows.length)
}

/** Families first, then the operations of each; a run of few operations shows these at once. */
export function matrixSections(records: readonly CaseRecord[]): string[] {
  const { kinds, families } = matrixOf(records)
  if (families.length === 0) return []
  const rows = families.map(({ whole }) => [prose(whole.name), ...cells(whole)])
  const isLong = families.reduce((sum, { operations }) => sum + operations.length, 0) > SHORT
  return [
    '## Operations',
    LEGEND,
    ...(families.length === 1 ? [] : [table(['family', ...kinds, 'all'], rows)]),
    ...families.flatMap((family) => familySection(kinds, family, isLong)),
  ]
}

/** So many operations stand open. */
const SHORT = 12
