import { expect, it } from 'vitest'
import { duration, plural } from './numbers.ts'

it('counts in English', () => {
  expect([0, 1, 2, 1204].map((count) => plural(count, 'case'))).toEqual(['0 cases', '1 case', '2 cases', '1,204 cases'])
})

it('says times in the unit that a person would use', () => {
  expect([0, 12.4, 999.4, 1234, 59_949, 59_951, 125_000].map(duration)).toEqual([
    '0 ms',
    '12 ms',
    '999 ms',
    '1.2 s',
    '59.9 s',
    '1 min 0 s',
    '2 min 5 s',
  ])
})
