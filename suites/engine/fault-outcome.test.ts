import { describe, expect, it } from 'vitest'
import type { CaseRecord, Violation } from '../../spec/record.ts'
import { faultOutcome } from './fault-outcome.ts'

const record = (parts: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'ForgotPassword/faults/user-not-found',
  title: 'x',
  operation: 'ForgotPassword',
  suite: 'faults',
  level: 'MUST',
  status: 'passed',
  source: [],
  ms: 1,
  examined: 1,
  requests: 1,
  seed: 1,
  violations: [],
  ...parts,
})
const violation = (parts: Partial<Violation>): Violation => ({
  code: 'fault-name',
  path: 'body.__type',
  expected: '',
  actual: '',
  message: '',
  ...parts,
})
const of = (...records: CaseRecord[]) => {
  const { outcome, cases, right, reason } = faultOutcome('UserNotFoundException', records, false)
  return [outcome, cases, right, reason]
}

const right = record()
const otherWords = record({ status: 'warned', violations: [violation({ code: 'fault-text' })] })
const noted = record({ violations: [violation({})] })
const wrong = (came?: string) =>
  record({ status: 'failed', violations: [violation(came === undefined ? {} : { came })] })
const skipped = (reason: string) => record({ status: 'skipped', because: 'capability', reason })

describe('a fault is', () => {
  it('right where all cases of it are, other words than the recorded ones aside', () => {
    expect(of(right, otherWords)).toEqual(['right', 2, 2, undefined])
  })

  it('wrong where one case is, with what came instead', () => {
    expect(of(right, wrong('200'), skipped('no hook'))).toEqual(['wrong', 3, 1, '200 came instead'])
    expect(of(noted)).toEqual(['wrong', 1, 0, 'fault-name at body.__type'])
  })

  it('right in part where others could not be judged, with the reason', () => {
    expect(of(right, skipped('no hook'))).toEqual(['in part', 2, 1, 'no hook'])
    expect(of(right, record({ status: 'errored' }))).toEqual(['in part', 2, 1, 'no reason was given'])
  })

  it('not provoked where no case could be judged, or none was there', () => {
    expect(of(skipped('no hook'))).toEqual(['not provoked', 1, 0, 'no hook'])
    expect(of()).toEqual(['not provoked', 0, 0, 'no case of it ended in this run'])
  })

  it('told by the commonest reason, the first of several', () => {
    expect(of(wrong('200'), wrong('400 A'), wrong('400 A'))[3]).toBe('400 A came instead')
    expect(of(skipped('b'), skipped('a'))[3]).toBe('b')
  })

  it('told by what is wrong with it, not by its words', () => {
    const violations = [violation({ code: 'fault-text' }), violation({ came: '500 text/html' })]
    expect(of(record({ status: 'failed', violations }))[3]).toBe('500 text/html came instead')
  })
})
