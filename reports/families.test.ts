import { expect, it } from 'vitest'
import type { Coverage, OperationCoverage } from '../spec/record.ts'
import { familiesOf, isShort, missingOf } from './families.ts'
import { SAMPLE_COVERAGE } from './write/sample.helper.ts'

const complete: OperationCoverage = {
  operation: 'GetGroup',
  family: 'groups',
  exercised: true,
  constraints: { declared: 5, vacuous: 2, checked: 3 },
  faults: [
    { fault: 'A', outcome: 'right', provoked: true, cases: 1, right: 1 },
    { fault: 'B', outcome: 'waived', provoked: false, cases: 0, right: 0, reason: 'out of reach' },
  ],
}
const of = (...byOperation: OperationCoverage[]) => familiesOf({ byOperation } as Coverage)[0]!

it('sums the operations of each family, in the order of the families', () => {
  const families = familiesOf(SAMPLE_COVERAGE)
  expect(families.map(({ title, asked }) => [title, asked])).toEqual([
    ['groups', false],
    ['resetting a forgotten password', true],
  ])
  expect(families[1]).toMatchObject({
    operations: { declared: 2, exercised: 1 },
    constraints: { declared: 54, vacuous: 5, checked: 21 },
    faults: { declared: 7, provoked: 2, verified: 1 },
    waived: 1,
  })
})

it('takes nothing for missing that is waived or cannot be broken', () => {
  expect(missingOf(of(complete))).toEqual({ operations: 0, constraints: 0, faults: 0 })
  expect(isShort(of(complete))).toBe(false)
})

it.each([
  ['an operation', { exercised: false }],
  ['a constraint', { constraints: { declared: 5, vacuous: 2, checked: 2 } }],
  ['a fault', { faults: [{ fault: 'A', outcome: 'in part', provoked: true, cases: 2, right: 1 }] }],
] as const)('is short where %s is missing', (_, parts) => {
  expect(isShort(of({ ...complete, ...parts } as OperationCoverage))).toBe(true)
})
