import { describe, expect, it } from 'vitest'
import { TransportError } from '../../spec/errors.ts'
import { once } from './once.ts'

describe('once', () => {
  it('makes one for a run and a key', async () => {
    let made = 0
    const make = async () => (made += 1)
    const run = {}
    expect(
      await Promise.all([once(run, 'a', make), once(run, 'a', make), once(run, 'b', make), once({}, 'a', make)]),
    ).toEqual([1, 1, 2, 3])
  })

  it('hands a refusal to all, and asks again after silence', async () => {
    let asked = 0
    const failing = (error: Error) => () => ((asked += 1), Promise.reject(error))
    const run = {}
    for (const key of ['a', 'a']) await expect(once(run, key, failing(new Error('no')))).rejects.toThrow('no')
    expect(asked).toBe(1)
    const late = new TransportError('timeout', 'late')
    for (const key of ['b', 'b']) await expect(once(run, key, failing(late))).rejects.toBe(late)
    expect(asked).toBe(3)
  })
})
