import { describe, expect, it } from 'vitest'
import { TransportError } from '../../spec/errors.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import { Skip } from '../world/skip.ts'
import { forget, once } from './once.ts'

describe('once', () => {
  it('makes one for a run and a key', async () => {
    let made = 0
    const make = async () => (made += 1)
    const run = {}
    expect(
      await Promise.all([once(run, 'a', make), once(run, 'a', make), once(run, 'b', make), once({}, 'a', make)]),
    ).toEqual([1, 1, 2, 3])
  })

  it.each([
    ['a refusal to all', 1, new Skip('twin', 'refused', answer(400, {}))],
    ['no silence', 2, new TransportError('cut', 'cut')],
    ['no breakdown', 2, new Skip('twin', 'refused', answer(500, {}))],
    ['no throttled answer', 2, new Skip('throttled', 'busy', answer(400, {}))],
    ['no trouble of our own', 2, new Error('ours')],
  ])('hands out %s', async (_what, times, error) => {
    let asked = 0
    const run = {}
    for (let i = 0; i < 2; i++)
      await expect(once(run, 'a', () => ((asked += 1), Promise.reject(error)))).rejects.toBe(error)
    expect(asked).toBe(times)
  })

  it('makes another one of what was forgotten', async () => {
    let made = 0
    const run = {}
    const make = () => once(run, 'a', async () => (made += 1))
    await make()
    forget(run, 'a')
    expect(await make()).toBe(2)
  })
})
