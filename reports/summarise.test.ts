import { describe, expect, it } from 'vitest'
import type { Level } from '../spec/evidence.ts'
import type { CaseRecord } from '../spec/record.ts'
import { exitCode, summarise } from './summarise.ts'
import { SAMPLE_COVERAGE, SAMPLE_RECORDS, SAMPLE_REPORT, SAMPLE_RUN } from './write/sample.helper.ts'

const [example] = SAMPLE_RECORDS
const violations = example?.violations ?? []
const passed: CaseRecord = { ...(example as CaseRecord), id: 'a', status: 'passed', violations: [] }
const noted: CaseRecord = { ...passed, level: 'MAY', violations }
const warned: CaseRecord = { ...passed, level: 'SHOULD', status: 'warned', violations }
const failed: CaseRecord = { ...passed, status: 'failed', violations }
const skipped: CaseRecord = { ...passed, status: 'skipped', reason: 'no hook' }
const errored: CaseRecord = { ...passed, status: 'errored', reason: 'no answer' }

const judge = (records: CaseRecord[], level: Level = 'MUST', trouble: string[] = []) => {
  const report = summarise({ ...SAMPLE_RUN, level, trouble }, records, SAMPLE_COVERAGE, 1)
  return [report.verdict, exitCode(report)]
}

const CONFORMS = ['conforms', 0]
const BREAKS = ['does not conform', 1]
const OPEN = ['could not judge', 2]

describe('the verdict', () => {
  it('conforms where every judged case passed', () => {
    expect(judge([passed, skipped])).toEqual(CONFORMS)
  })

  it.each([
    ['MUST', failed, BREAKS],
    ['MUST', warned, CONFORMS],
    ['MUST', noted, CONFORMS],
    ['SHOULD', failed, BREAKS],
    ['SHOULD', warned, BREAKS],
    ['SHOULD', noted, CONFORMS],
    ['MAY', failed, BREAKS],
    ['MAY', warned, BREAKS],
    ['MAY', noted, BREAKS],
  ] as const)('at --level %s depends on what is broken', (level, record, expected) => {
    expect(judge([passed, record], level)).toEqual(expected)
  })

  it('is that a broken MUST decides, whatever else went wrong', () => {
    expect(judge([failed, errored], 'MUST', ['the clean-up broke'])).toEqual(BREAKS)
  })

  it('is open where a case errored and none breaks the threshold', () => {
    expect(judge([passed, warned, errored])).toEqual(OPEN)
  })

  it('is open where nothing was judged', () => {
    expect(judge([])).toEqual(OPEN)
    expect(judge([skipped])).toEqual(OPEN)
  })

  it.each(['twin', 'world', 'throttled', 'transport', 'suite'] as const)(
    'is open, whatever is broken, where most could not be judged (%s)',
    (because) => {
      const open = { ...skipped, because }
      expect(judge([failed, open])).toEqual(BREAKS)
      expect(judge([failed, open, open])).toEqual(OPEN)
      expect(judge([passed, open, open])).toEqual(OPEN)
      expect(judge([passed, open])).toEqual(CONFORMS)
    },
  )

  it('is open where most errored', () => {
    expect(judge([failed, errored, errored])).toEqual(OPEN)
  })

  it.each(['capability', 'budget', undefined] as const)(
    'does not mind how many cases the target was not asked (%s)',
    (because) => {
      const unasked = because === undefined ? skipped : { ...skipped, because }
      expect(judge([failed, unasked, unasked, unasked])).toEqual(BREAKS)
      expect(judge([passed, unasked, unasked, unasked])).toEqual(CONFORMS)
      expect(judge([unasked])).toEqual(OPEN)
    },
  )

  it('is open where the run had trouble', () => {
    expect(judge([passed], 'MUST', ['interrupted'])).toEqual(OPEN)
  })
})

describe('the summary', () => {
  it('counts every case once, the noted ones among the passed', () => {
    expect(SAMPLE_REPORT.summary).toEqual({
      cases: 11,
      passed: 2,
      failed: 3,
      warned: 1,
      skipped: 4,
      errored: 1,
      noted: 1,
      requests: 28,
      ms: 65_432,
    })
  })

  it('orders the cases by id and leaves the records as they were', () => {
    const records = [
      { ...passed, id: 'b' },
      { ...passed, id: 'B' },
      { ...passed, id: 'a' },
    ]
    expect(summarise(SAMPLE_RUN, records, SAMPLE_COVERAGE).cases.map(({ id }) => id)).toEqual(['B', 'a', 'b'])
    expect(records.map(({ id }) => id)).toEqual(['b', 'B', 'a'])
  })

  it('measures from the start of the run where no time is given', () => {
    const startedAt = new Date(Date.now() - 5000).toISOString()
    const { ms } = summarise({ ...SAMPLE_RUN, startedAt }, [passed], SAMPLE_COVERAGE).summary
    expect(ms).toBeGreaterThanOrEqual(5000)
    expect(ms).toBeLessThan(60_000)
  })
})
