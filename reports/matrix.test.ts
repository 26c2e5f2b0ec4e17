import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '../spec/record.ts'
import { casesIn, matrixOf } from './matrix.ts'
import { SAMPLE_RECORDS } from './write/sample.helper.ts'

const [example] = SAMPLE_RECORDS as [CaseRecord]
const of = (operation: string, parts: Partial<CaseRecord> = {}): CaseRecord => ({ ...example, operation, ...parts })

describe('the matrix', () => {
  it('counts every case once, by its suite, its family and its operation', () => {
    const { kinds, families } = matrixOf(SAMPLE_RECORDS)
    expect(kinds).toEqual(['accept', 'reject', 'faults', 'protocol'])
    expect(families.map(({ whole }) => whole.name)).toEqual(['resetting a forgotten password'])
    const [family] = families
    expect(family?.operations.map(({ name }) => name)).toEqual(['ForgotPassword'])
    expect(family?.whole.cells).toEqual(family?.operations[0]?.cells)
    expect(family?.whole.cells.map(casesIn)).toEqual([1, 2, 5, 3])
    expect(family?.whole.cells[3]).toEqual({ passed: 1, failed: 1, warned: 0, skipped: 0, errored: 1 })
  })

  it('has families and operations in their order, whatever the order of the records', () => {
    const records = ['GetUser', 'ListGroups', 'CreateGroup', 'DescribeUserPool'].map((name) => of(name))
    const names = (given: CaseRecord[]) =>
      matrixOf(given).families.flatMap((one) => one.operations.map(({ name }) => name))
    expect(names(records)).toEqual(['DescribeUserPool', 'CreateGroup', 'ListGroups', 'GetUser'])
    expect(names(records.toReversed())).toEqual(names(records))
  })

  it('leaves no case out, of whatever operation it is', () => {
    const { families } = matrixOf([of('Nobody'), of('GetUser')])
    expect(families.map(({ whole }) => whole.name)).toEqual(['what users do for themselves', 'of no family'])
    expect(matrixOf([])).toEqual({ kinds: [], families: [] })
  })
})
