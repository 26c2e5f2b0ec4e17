import { describe, expect, it } from 'vitest'
import { answer } from '../checks/fake-exchange.helper.ts'
import { watchPressure } from './pressure.ts'

const busy = answer(400, { __type: 'TooManyRequestsException', message: 'Rate exceeded' })
const fine = answer(200, {})

/** A clock that only waiting moves. */
function bench() {
  let time = 0
  const waits: number[] = []
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms)
    time += ms
  }
  const pressure = watchPressure(() => time, wait)
  const ask = async (...answers: (typeof busy)[]) => {
    for (const one of answers) await pressure.watch('ListUsers', async () => one)
  }
  return { ...pressure, ask, waits, pass: (ms: number) => void (time += ms) }
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('the pace of a run', () => {
  it('is not changed by a few throttled answers', async () => {
    const { ask, interval, waits } = bench()
    await ask(busy, fine, busy, fine)
    expect(interval('ListUsers')).toBe(0)
    expect(waits).toEqual([])
  })

  it('slows down with each further one, but not without end, and recovers', async () => {
    const { ask, interval } = bench()
    await ask(busy, busy, busy)
    expect(interval('ListUsers')).toBe(50)
    await ask(...times(2, busy))
    expect(interval('ListUsers')).toBe(200)
    await ask(...times(4, busy), fine, ...times(4, busy))
    expect(interval('ListUsers')).toBe(2_000)
    await ask(...times(40, fine))
    expect(interval('ListUsers')).toBe(0)
  })

  it('is next to nothing where one of twenty is throttled', async () => {
    const { ask, interval } = bench()
    for (let i = 0; i < 50; i += 1) await ask(busy, ...times(19, fine))
    expect(interval('ListUsers')).toBe(0)
  })

  it('leaves an operation alone that sends everybody away for long, then asks once more', async () => {
    const { ask, watch, pass } = bench()
    await ask(...times(11, busy))
    pass(8_000)
    await ask(busy)
    let asked = 0
    const again = (operation: string) => watch(operation, async () => ((asked += 1), fine))
    await expect(again('ListUsers')).rejects.toMatchObject({ because: 'throttled' })
    expect(asked).toBe(0)
    await again('GetUser')
    pass(10_000)
    await again('ListUsers')
    await again('ListUsers')
    expect(asked).toBe(3)
  })

  it('does not give up on one that answers something else in between', async () => {
    const { ask, pass } = bench()
    await ask(...times(11, busy), fine)
    pass(60_000)
    await ask(...times(11, busy), fine)
  })
})
