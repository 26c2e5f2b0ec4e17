/** The operations of a run by their families, and how each of them fared at each kind of obligation. */
import { findFamily, families } from '../spec/families.ts'
import { STATUSES, SUITES, type CaseRecord, type CaseStatus, type Suite } from '../spec/record.ts'

/** The cases of one cell, by status. */
export type Tally = Record<CaseStatus, number>

/** What a row of the matrix tells of: an operation, or all of a family. */
export interface Row {
  name: string
  /** One for each kind, in the order of `kinds`. */
  cells: Tally[]
}

export interface FamilyRows {
  /** All of the family's operations together, by its title. */
  whole: Row
  operations: Row[]
}

export interface Matrix {
  /** The suites of which the run had cases. */
  kinds: Suite[]
  families: FamilyRows[]
}

function tally(records: readonly CaseRecord[]): Tally {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Tally
  for (const { status } of records) counts[status] += 1
  return counts
}

/** Families and operations in the order of `spec/families.json`; only those of which the run had cases. */
export function matrixOf(records: readonly CaseRecord[]): Matrix {
  const kinds = SUITES.filter((suite) => records.some((record) => record.suite === suite))
  const row = (name: string, own: readonly CaseRecord[]): Row => ({
    name,
    cells: kinds.map((kind) => tally(own.filter(({ suite }) => suite === kind))),
  })
  return {
    kinds,
    families: groupsOf(records).flatMap(({ title, operations }) => {
      const own = records.filter(({ operation }) => operations.includes(operation))
      if (own.length === 0) return []
      const rows = operations.map((name) =>
        row(
          name,
          own.filter(({ operation }) => operation === name),
        ),
      )
      return [{ whole: row(title, own), operations: rows.filter(({ cells }) => cells.some(hasCases)) }]
    }),
  }
}

export const casesIn = (cell: Tally): number => STATUSES.reduce((all, status) => all + cell[status], 0)

const hasCases = (cell: Tally): boolean => casesIn(cell) > 0

/** An operation that no family names, which no edition has, is not left out. */
function groupsOf(records: readonly CaseRecord[]): { title: string; operations: readonly string[] }[] {
  const strays = new Set(records.map(({ operation }) => operation).filter((name) => findFamily(name) === undefined))
  return [...families(), ...(strays.size === 0 ? [] : [{ title: 'of no family', operations: [...strays].toSorted() }])]
}
