import { describe, expect, it } from 'vitest'
import { families } from '../../spec/families.ts'
import type { CaseRecord, Coverage, FaultCoverage, OperationCoverage } from '../../spec/record.ts'
import { OUTCOMES, STATUSES, SUITES } from '../../spec/record.ts'
import { faultSections } from './markdown-faults.ts'
import { matrixSections } from './markdown-matrix.ts'
import { NASTY, SAMPLE_RECORDS } from './sample.helper.ts'

const [example] = SAMPLE_RECORDS as [CaseRecord]

/** Cases of every operation there is, of every suite and every status. */
const RECORDS: CaseRecord[] = families().flatMap(({ operations }, family) =>
  operations.flatMap((operation, index) =>
    SUITES.slice(0, 4 + (family % 4)).flatMap((suite, at) =>
      STATUSES.slice(0, (index + at) % 6).map((status) => ({ ...example, operation, suite, status })),
    ),
  ),
)

const REASONS: Record<FaultCoverage['outcome'], string | undefined> = {
  right: undefined,
  wrong: '200 came instead',
  'in part': `its twin was refused: ${NASTY}`,
  'not provoked': 'the target lacks the hook "injectFault"',
  waived: 'the quotas are out of reach',
}

const fault = (index: number): FaultCoverage => {
  const outcome = OUTCOMES[index % 5] ?? 'right'
  const reason = REASONS[outcome]
  const right = outcome === 'in part' ? 1 : 0
  return { fault: `Fault${index}Exception`, outcome, provoked: false, cases: 2, right, ...(reason ? { reason } : {}) }
}

const BY_OPERATION: OperationCoverage[] = families().flatMap(({ name, operations }) =>
  operations.map((operation, index) => ({
    operation,
    family: name,
    exercised: name !== 'devices',
    constraints: { declared: 3, vacuous: 0, checked: 3 },
    faults: name === 'devices' ? [] : Array.from({ length: 4 }, (_, at) => fault(index + at)),
  })),
)

const matrix = matrixSections(RECORDS).join('\n\n')
const faults = faultSections({ byOperation: BY_OPERATION } as Coverage).join('\n\n')
/** What a reader sees before anything is opened. */
const open = (text: string) => text.replace(/<details>\n<summary>(.*)<\/summary>[\s\S]*?<\/details>/g, '> $1')

describe('the matrix of all operations', () => {
  it('is as it was', async () => {
    await expect(`${matrix}\n`).toMatchFileSnapshot('golden/matrix.md')
  })

  it('has each operation in one row, each cell with what is right of all', () => {
    const all = families().flatMap(({ operations }) => operations)
    const shown = all.filter((name) => RECORDS.some(({ operation }) => operation === name))
    for (const name of shown) expect(matrix.split(`| \`${name}\` |`)).toHaveLength(2)
    expect(matrix).toContain('1/5 ✗1 △1 ○1 ?1')
  })

  it('fits a screen until it is opened, and no row is wider than a page', () => {
    expect(open(matrix).split('\n').length).toBeLessThan(90)
    expect(Math.max(...matrix.split('\n').map((line) => line.length))).toBeLessThan(250)
  })

  it('is whole: what is opened is closed, with its table apart', () => {
    expect(matrix.match(/^<details>$/gm)?.length).toBe(matrix.match(/^<\/details>$/gm)?.length)
    for (const text of [matrix, faults]) expect(text).not.toMatch(/[^\n]\n<\/details>|<\/summary>\n[^\n]/)
  })

  it('shows the few operations of a small run at once', () => {
    const few = matrixSections(RECORDS.filter(({ operation }) => operation.endsWith('Group'))).join('\n\n')
    expect(few).not.toContain('<details>')
    expect(few).toContain('| `CreateGroup` |')
    expect(matrixSections([])).toEqual([])
  })
})

describe('the faults of all operations', () => {
  it('are as they were', async () => {
    await expect(`${faults}\n`).toMatchFileSnapshot('golden/faults.md')
  })

  it('have one row an operation; what is not right stands below once, by its reason', () => {
    for (const { operation, family } of BY_OPERATION) {
      expect(faults.split(`| \`${operation}\` |`)).toHaveLength(family === 'devices' ? 1 : 2)
    }
    const below = faults.slice(faults.indexOf('### Faults wrong'))
    const pairs = BY_OPERATION.flatMap(({ faults: all }) => all).filter(({ outcome }) => outcome !== 'right')
    const named = below.split('\n').filter((line) => line.startsWith('- '))
    const count = named.reduce((sum, line) => sum + line.split('`, ').length + line.split('), ').length - 1, 0)
    expect(count).toBe(pairs.length)
    expect(below.match(/200 came instead/g)).toHaveLength(1)
  })

  it('fit a few screens until they are opened', () => {
    expect(open(faults).split('\n').length).toBeLessThan(110)
  })

  it('tell reasons that differ only in the names of operations once, and many others together', () => {
    const pairs = (reason: (operation: string, index: number) => string) =>
      BY_OPERATION.slice(0, 9).map((one, index) => ({
        ...one,
        faults: [{ ...fault(3), reason: reason(one.operation, index) }],
      }))
    const alike = faultSections({ byOperation: pairs((name) => `500 no ${name} here`) } as Coverage).join('\n\n')
    expect(alike).toContain('**9 faults: 500 no … here**')
    const unlike = faultSections({ byOperation: pairs((_, index) => `reason ${index}`) } as Coverage).join('\n\n')
    expect(open(unlike)).toContain('> 4 faults, of 4 other reasons')
    expect(unlike.match(/reason \d/g)).toHaveLength(9)
  })

  it('let nothing act that the target said', () => {
    expect(faults).not.toContain('<script')
    expect(faults).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u)
  })
})
