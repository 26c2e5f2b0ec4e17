import { expect, it } from 'vitest'
import { covered } from './covered.ts'

const one = {
  operations: { declared: 129, exercised: 1 },
  constraints: { declared: 1947, vacuous: 154, checked: 16 },
  faults: { declared: 1130, provoked: 16, verified: 16 },
}

it('counts against the edition, without what cannot be broken', () => {
  expect(covered(one)).toBe(
    '1 of 129 operations exercised; 16 of 1,793 constraints checked; 16 of 1,130 faults verified',
  )
})

it('says how many faults were provoked where not all of them were verified', () => {
  expect(covered({ ...one, faults: { ...one.faults, verified: 15 } })).toMatch(
    /; 15 of 1,130 faults verified \(16 provoked\)$/,
  )
})
