import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseContext, Judged } from '../engine/case.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import { violation } from '../checks/violation.ts'
import { Skip } from '../world/skip.ts'
import { forAll } from './property.ts'

const ctx = { seed: 7, runs: 50 } as CaseContext
const judged = (actual: unknown, ...codes: string[]): Judged => ({
  exchange: answer(200, {}),
  violations: codes.map((code) => violation(code, 'body', 'x', actual, 'is wrong')),
})

describe('forAll', () => {
  it('returns nothing where every value is fine, and tries as many as were asked for', async () => {
    let tried = 0
    const found = await forAll(ctx, fc.uuid(), () => {
      tried += 1
      return Promise.resolve(judged(0))
    })
    expect(found).toEqual([])
    expect(tried).toBe(50)
  })

  it('tries no value twice, and ends where there are no more', async () => {
    const tried: unknown[] = []
    let drawn = 0
    const few = fc.constantFrom('a', 'b', 'c').map((letter) => {
      drawn += 1
      return letter
    })
    await forAll({ ...ctx, runs: 10_000 }, few, (value) => Promise.resolve(judged(tried.push(value))), ['b'])
    expect(tried.toSorted()).toEqual(['a', 'b', 'c'])
    expect(drawn).toBeLessThan(200)
  })

  it('tries no value twice while it shrinks', async () => {
    const tried: number[] = []
    const found = await forAll(ctx, fc.integer({ min: 0, max: 500 }), (n) => {
      tried.push(n)
      return Promise.resolve(judged(n, ...(n >= 300 ? ['big'] : [])))
    })
    expect(found[0]?.violations).toMatchObject([{ code: 'big', actual: '300' }])
    expect(new Set(tried).size).toBe(tried.length)
  })

  it('shrinks to the smallest value that still shows the same code', async () => {
    // Small values break something else, which must not take the place of the bug that was found.
    const found = await forAll(ctx, fc.integer({ min: 1000, max: 1_000_000 }), (n) =>
      Promise.resolve(judged(n, n >= 5000 ? 'big' : 'other')),
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.violations).toMatchObject([{ code: 'big', actual: '5000' }])
  })

  it('sends a bounded number of requests to shrink', async () => {
    let tried = 0
    await forAll(ctx, fc.string({ minLength: 500, maxLength: 1000 }), () => {
      tried += 1
      return Promise.resolve(judged(tried, 'always'))
    })
    expect(tried).toBeLessThanOrEqual(62)
  })

  it('passes on what the judge throws', async () => {
    await expect(forAll(ctx, fc.nat(), () => Promise.reject(new Skip('twin', 'no twin')))).rejects.toThrow('no twin')
  })

  it('tries the same values for the same seed', async () => {
    const values = async () => {
      const seen: number[] = []
      await forAll(ctx, fc.nat(), (n) => Promise.resolve(judged(seen.push(n))))
      return seen
    }
    expect(await values()).toEqual(await values())
  })
})
