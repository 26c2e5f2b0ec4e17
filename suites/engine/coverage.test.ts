import { describe as suite, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { loadEdition, operationNames } from '../../spec/edition.ts'
import { notYet } from '../../spec/families.ts'
import type { CaseRecord } from '../../spec/record.ts'
import { coverageOf } from './coverage.ts'

const edition = loadEdition('2023-07-13')
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
const of = (...parts: Partial<CaseRecord>[]) => coverageOf(edition, parts.map(record))

const { constraints: CONSTRAINTS, faults: FAULTS } = coverageOf(edition, [])

suite('coverage', () => {
  it('declares what the description declares, over all of its operations', () => {
    const operations = operationNames(edition).map((name) => describe(edition, name))
    const all = operations.flatMap(({ constraints }) => constraints).filter(({ keyword }) => keyword !== 'type')
    const { byOperation, ...whole } = of()
    expect(byOperation.map(({ operation }) => operation).toSorted()).toEqual(operationNames(edition).toSorted())
    expect(whole).toEqual({
      operations: { declared: 101, exercised: 0 },
      constraints: {
        declared: all.length,
        vacuous: all.filter(({ vacuous }) => vacuous).length,
        checked: 0,
      },
      faults: { declared: operations.flatMap(({ faults }) => faults).length, provoked: 0, verified: 0 },
    })
  })

  it('counts an operation as exercised where a case of it was judged', () => {
    const other = { operation: 'AdminGetUser', id: 'AdminGetUser/x' }
    expect(of({}, {}, { ...other, status: 'failed' }).operations.exercised).toBe(2)
    expect(of({ status: 'skipped' }, { ...other, status: 'errored' }).operations.exercised).toBe(0)
  })

  it('counts a constraint that was judged, whatever the verdict, once', () => {
    const id = 'ForgotPassword/reject/Username/maxLength'
    expect(of({ id }, { id, status: 'failed' }).constraints).toEqual({ ...CONSTRAINTS, checked: 1 })
    expect(of({ id, status: 'skipped' }).constraints.checked).toBe(0)
    expect(of({ id, status: 'errored' }).constraints.checked).toBe(0)
    expect(of({ id, operation: 'AdminGetUser' }).constraints.checked).toBe(0)
  })

  it('does not count a type, which is no constraint of the model', () => {
    expect(of({ id: 'ForgotPassword/reject/Username/type' }).constraints.checked).toBe(0)
  })

  it('counts a fault as provoked that a case about a refusal saw, as verified only where its own case passed', () => {
    const fault = 'UserNotFoundException'
    const observed = [{ fault, status: 400, fits: ['wire' as const] }]
    const faults = (...parts: Partial<CaseRecord>[]) => of(...parts).faults
    const refused = { suite: 'reject', fault: 'InvalidParameterException', status: 'failed', observed } as const
    expect(faults(refused)).toEqual({ ...FAULTS, provoked: 1 })
    // What was read back is another operation's.
    expect(faults({ ...refused, operation: 'AdminDeleteUser' }).provoked).toBe(1)
    const readBack = { operation: 'DescribeUserPool', ...observed[0]! }
    expect(faults({ ...refused, operation: 'AdminDeleteUser', observed: [readBack] }).provoked).toBe(0)
    expect(faults({ suite: 'faults', fault, observed })).toEqual({ ...FAULTS, provoked: 1, verified: 1 })
    for (const status of ['failed', 'skipped', 'errored'] as const)
      expect(faults({ suite: 'faults', fault, status })).toEqual(FAULTS)
  })

  it('does not count what a target says to a request that is in order, or to no request of the operation', () => {
    const observed = [{ fault: 'UserNotFoundException', status: 400, fits: ['wire' as const] }]
    const refusal = { code: 'unexpected-refusal', path: 'status', expected: '', actual: '', message: '' }
    const provoked = (parts: Partial<CaseRecord>) => of({ observed, ...parts }).faults.provoked
    expect(provoked({ suite: 'accept', status: 'failed' })).toBe(0)
    expect(provoked({ suite: 'protocol', status: 'failed' })).toBe(0)
    expect(provoked({ suite: 'flows' })).toBe(1)
    expect(provoked({ suite: 'flows', status: 'failed', violations: [refusal] })).toBe(0)
  })

  it('verifies a fault only where all cases of it are clean', () => {
    const fault = 'UserNotFoundException'
    const own = { suite: 'faults', fault } as const
    expect(of(own, { ...own, status: 'failed' }).faults.verified).toBe(0)
    const noted = [{ code: 'x', path: 'status', expected: '', actual: '', message: '' }]
    expect(of({ ...own, violations: noted }).faults.verified).toBe(0)
    expect(of({ ...own, suite: 'protocol' }).faults.verified).toBe(0)
  })

  it('takes a refused value for InvalidParameterException, and for no other fault', () => {
    const reject = (fault: string) => of({ suite: 'reject', fault }).faults.verified
    expect([reject('InvalidParameterException'), reject('UserNotFoundException')]).toEqual([1, 0])
  })

  it('counts each operation by itself, and gives the sum', () => {
    const id = 'ForgotPassword/reject/Username/maxLength'
    const { byOperation, ...whole } = of({ id, fault: 'InvalidParameterException' })
    const [touched, ...others] = byOperation.filter(({ exercised }) => exercised)
    expect([touched?.operation, touched?.family, others]).toEqual(['ForgotPassword', 'password-reset', []])
    expect(touched?.constraints.checked).toBe(1)
    const sum = (number: (one: (typeof byOperation)[number]) => number) =>
      byOperation.reduce((n, one) => n + number(one), 0)
    expect(sum(({ constraints }) => constraints.declared)).toBe(whole.constraints.declared)
    expect(sum(({ constraints }) => constraints.checked)).toBe(whole.constraints.checked)
    expect(sum(({ faults }) => faults.length)).toBe(whole.faults.declared)
    expect(sum(({ faults }) => faults.filter(({ outcome }) => outcome === 'right').length)).toBe(whole.faults.verified)
  })

  it('says why there is no case of a fault', () => {
    const waiver = { fault: 'UserNotFoundException', applies: () => true, reason: 'out of reach' }
    const find = (operation: string, fault: string, waivers = [waiver]) =>
      coverageOf(edition, [], waivers)
        .byOperation.find((one) => one.operation === operation)
        ?.faults.find((one) => one.fault === fault)
    expect(find('ForgotPassword', 'UserNotFoundException')).toMatchObject({ outcome: 'waived', reason: 'out of reach' })
    expect(find('ForgotPassword', 'UserNotFoundException', [])).toMatchObject({
      outcome: 'not provoked',
      reason: 'no case of it ended in this run',
    })
    const unbegun = operationNames(edition).find((name) => notYet(name) !== undefined)
    if (unbegun === undefined) return
    expect(find(unbegun, 'InternalErrorException')).toMatchObject({ outcome: 'not provoked', reason: notYet(unbegun) })
  })

  it('takes a fault that has cases for what these show, whatever is waived', () => {
    const waiver = { fault: 'UserNotFoundException', applies: () => true, reason: 'out of reach' }
    const own = record({ suite: 'faults', fault: 'UserNotFoundException' })
    expect(coverageOf(edition, [own], [waiver]).faults.verified).toBe(1)
  })
})
