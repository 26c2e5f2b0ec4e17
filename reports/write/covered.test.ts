import { describe, expect, it } from 'vitest'
import type { OperationCoverage } from '../../spec/record.ts'
import { covered, shortFamilies } from './covered.ts'

const one = {
  operations: { declared: 129, exercised: 1 },
  constraints: { declared: 1947, vacuous: 154, checked: 16 },
  faults: { declared: 1130, provoked: 16, verified: 16 },
  byOperation: [],
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

describe('the families that are short', () => {
  const operation = (name: string, family: string, parts: Partial<OperationCoverage> = {}): OperationCoverage => ({
    operation: name,
    family,
    exercised: true,
    constraints: { declared: 3, vacuous: 1, checked: 2 },
    faults: [{ fault: 'A', outcome: 'right', provoked: true, cases: 1, right: 1 }],
    ...parts,
  })
  const untouched = { exercised: false, faults: [] }
  const of = (...byOperation: OperationCoverage[]) => shortFamilies({ ...one, byOperation }, 1)

  it('are none where nothing is missing', () => {
    expect(of(operation('GetGroup', 'groups'))).toEqual([])
  })

  it('are named with what is missing', () => {
    const short = operation('GetGroup', 'groups', { constraints: { declared: 4, vacuous: 1, checked: 1 } })
    const unjudged = operation('ListGroups', 'groups', { ...untouched, constraints: short.constraints })
    expect(of(short, unjudged)).toEqual(['missing: groups (1 of 2 operations, 4 constraints)'])
  })

  it('stand apart where the run touched nothing of them', () => {
    expect(of(operation('GetGroup', 'groups'), operation('GetDevice', 'devices', untouched))).toEqual([
      'not touched: devices',
    ])
  })

  it('are named as far as there is room, the one that lacks most first', () => {
    const lacking = (name: string, family: string, checked: number) =>
      operation(name, family, { constraints: { declared: 9, vacuous: 1, checked } })
    expect(of(lacking('DescribeUserPool', 'user-pools', 7), lacking('GetGroup', 'groups', 2))).toEqual([
      'missing: groups (6 constraints); and 1 more family',
    ])
    const three = ['user-pools', 'groups', 'tags'].map((family) => operation(family, family, untouched))
    expect(of(...three)).toEqual(['not touched: user pools; and 2 more families'])
  })
})
