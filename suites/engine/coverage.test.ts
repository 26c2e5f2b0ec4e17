import { describe as suite, expect, it } from 'vitest'
import { loadEdition } from '../../spec/edition.ts'
import type { CaseRecord } from '../../spec/record.ts'
import { coverageOf } from './coverage.ts'

const edition = loadEdition('2023-07-13')
const OPERATIONS = ['ForgotPassword']

const record = (parts: Partial<CaseRecord>): CaseRecord => ({
  id: 'ForgotPassword/x',
  title: 'x',
  operation: 'ForgotPassword',
  suite: 'reject',
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
const of = (...parts: Partial<CaseRecord>[]) => coverageOf(edition, OPERATIONS, parts.map(record))

suite('coverage', () => {
  it('declares what the description declares', () => {
    expect(of()).toEqual({
      operations: { declared: 101, exercised: 0 },
      constraints: { declared: 11, vacuous: 0, checked: 0 },
      faults: { declared: 15, provoked: 0, verified: 0 },
    })
  })

  it('counts a constraint that was judged, whatever the verdict, once', () => {
    const constraint = 'Username:maxLength'
    expect(of({ constraint }, { constraint, status: 'failed' }).constraints.checked).toBe(1)
    expect(of({ constraint, status: 'skipped' }).constraints.checked).toBe(0)
    expect(of({ constraint, status: 'errored' }).constraints.checked).toBe(0)
  })

  it('does not count a type, which is no constraint of the model', () => {
    expect(of({ constraint: 'Username:type' }).constraints.checked).toBe(0)
  })

  it('counts a fault as provoked that any case saw, as verified only where its own case passed', () => {
    const fault = 'UserNotFoundException'
    const observed = [{ fault, status: 400, fits: ['wire' as const] }]
    expect(of({ observed }).faults).toEqual({ declared: 15, provoked: 1, verified: 0 })
    expect(of({ suite: 'faults', fault, observed }).faults).toEqual({ declared: 15, provoked: 1, verified: 1 })
    expect(of({ suite: 'faults', fault, status: 'failed' }).faults).toEqual({ declared: 15, provoked: 0, verified: 0 })
    expect(of({ suite: 'faults', fault, status: 'skipped' }).faults).toEqual({ declared: 15, provoked: 0, verified: 0 })
  })
})
