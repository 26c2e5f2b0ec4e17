import { expect, it } from 'vitest'
import type { ObservedFault } from '../../spec/record.ts'
import { diagnose } from '../../spec/statuses.ts'
import { countIn } from './observed.ts'

const fits = (status: number): ObservedFault['fits'] => (status === 404 ? ['modeled'] : ['wire'])
const answer = (status: number, operation?: string): ObservedFault => ({
  fault: 'UserNotFoundException',
  status,
  fits: fits(status),
  ...(operation === undefined ? {} : { operation }),
})

it('a thousand answers of one kind are one entry with a count', () => {
  const all: ObservedFault[] = []
  for (let count = 0; count < 1_000; count += 1) countIn(all, answer(404))
  countIn(all, answer(400))
  countIn(all, answer(404, 'AdminGetUser'))
  expect(all).toEqual([{ ...answer(404), count: 1_000 }, answer(400), answer(404, 'AdminGetUser')])
})

it('each of them counts in the diagnosis', () => {
  const all: ObservedFault[] = []
  for (let count = 0; count < 5; count += 1) countIn(all, answer(404))
  for (let count = 0; count < 3; count += 1) countIn(all, answer(400))
  expect(diagnose('wire', all)).toContain('5 of 8 fault answers fit it, 3 fit "wire"')
})
