import { expect, it } from 'vitest'
import { timeLeft } from './progress.ts'

it.each([
  [0, 100, 60_000, ''],
  [10, 100, 5_000, ''],
  [90, 100, 90_000, ''],
  [50, 100, 45_000, ', about 50 seconds left'],
  [10, 100, 20_000, ', about 3 minutes left'],
  [100, 100, 60_000, ''],
])('after %i of %i cases in %i ms it says %j', (done, total, ms, text) => {
  expect(timeLeft(done, total, ms)).toBe(text)
})
