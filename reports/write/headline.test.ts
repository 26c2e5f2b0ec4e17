import { describe, expect, it } from 'vitest'
import type { CaseRecord, RunInfo } from '../../spec/record.ts'
import { summarise } from '../summarise.ts'
import { headline } from './headline.ts'
import { SAMPLE_COVERAGE, SAMPLE_RECORDS, SAMPLE_RUN } from './sample.helper.ts'

const of = (statuses: CaseRecord['status'][], run: Partial<RunInfo> = {}): string => {
  const records = SAMPLE_RECORDS.filter(
    (record) => record.violations.length === 0 || statuses.includes('warned') || record.status === 'failed',
  )
  const chosen = records.filter(({ status }) => statuses.includes(status))
  return headline(summarise({ ...SAMPLE_RUN, ...run }, chosen, SAMPLE_COVERAGE, 1), (reason) => `<${reason}>`)
}

it('says how many cases break what', () => {
  expect(of(['passed', 'failed', 'errored'])).toBe('Does not conform: 3 of 5 cases break a MUST.')
  expect(of(['warned', 'skipped'], { level: 'SHOULD' })).toBe('Does not conform: 1 of 5 cases breaks a SHOULD.')
  expect(of(['passed', 'failed', 'warned'], { level: 'MAY' })).toBe(
    'Does not conform: 5 of 6 cases break a MUST or a SHOULD or a MAY.',
  )
})

it('writes numbers as the other lines do', () => {
  const failed = SAMPLE_RECORDS.find(({ status }) => status === 'failed')
  const cases = Array.from({ length: 1_200 }, (_, index) => ({ ...failed!, id: `A/${index}` }))
  expect(headline(summarise(SAMPLE_RUN, cases, SAMPLE_COVERAGE, 1), String)).toBe(
    'Does not conform: 1,200 of 1,200 cases break a MUST.',
  )
})

it('says how many cases were judged', () => {
  expect(of(['passed', 'skipped'])).toBe('Conforms: 1 of 5 cases judged, none breaks a MUST; 4 cases skipped.')
})

it('says why nothing could be said', () => {
  expect(of(['passed', 'errored'])).toBe('Could not judge: 1 of 2 cases errored.')
  const lacking = SAMPLE_RECORDS.filter(({ because }) => because === 'capability')
  expect(headline(summarise(SAMPLE_RUN, lacking, SAMPLE_COVERAGE, 1), String)).toBe(
    'Could not judge: nothing was judged (3 cases, all skipped).',
  )
  expect(of([])).toBe('Could not judge: nothing was judged (there was no case).')
  expect(of(['passed'], { trouble: ['it broke'] })).toBe('Could not judge: the run itself had trouble.')
})

describe('where most could not be judged', () => {
  const [example] = SAMPLE_RECORDS
  const failed = SAMPLE_RECORDS.find(({ status }) => status === 'failed') as CaseRecord
  const not = (id: string, reason: string): CaseRecord => ({
    ...(example as CaseRecord),
    id,
    status: 'skipped',
    because: 'world',
    reason,
    violations: [],
  })
  const said = (records: CaseRecord[]): string =>
    headline(summarise(SAMPLE_RUN, records, SAMPLE_COVERAGE, 1), (t) => `<${t}>`)

  it('names the commonest reason, made safe by whoever shows it', () => {
    expect(said([not('a', 'no user'), not('b', 'no pool'), not('c', 'no pool')])).toBe(
      'Could not judge: of 3 cases, 0 could be judged and 3 could not; 2 of these: <no pool>.',
    )
  })

  it('says what is broken all the same', () => {
    expect(said([failed, not('a', 'no pool'), not('b', 'no pool')])).toBe(
      'Could not judge: of 3 cases, 1 could be judged and 2 could not; 2 of these: <no pool>. Still, 1 of 3 cases breaks a MUST.',
    )
  })
})
