/** A slice of `npm run hostile`: one behaviour of each room, chosen by the commit, and two runs in bad weather. */
import { describe, expect, it } from 'vitest'
import { sliceOfCommit } from '../slices.ts'
import { atOnce } from './at-once.ts'
import { dice, tryFaults } from './random-faults.ts'
import { behaviours, ROOMS } from './rooms.ts'
import { tryBehaviour } from './trial.ts'

const slice = sliceOfCommit()
/** A test starts with all the others, and its run takes a few seconds of both processors. */
const MS = 240_000

const chosen = Object.entries(ROOMS).map(([room, rows]) => {
  const names = Object.keys(rows)
  return `${room}/${names[slice % names.length]}`
})
const seeds = [slice % 100_000, (slice + 1) % 100_000]

describe.concurrent(`a run against a hostile target (POOLPROOF_SLICE=${slice})`, () => {
  it.each(chosen)(
    '%s ends as it should, tells no secret and leaves nothing in silence',
    async (id) => {
      const behaviour = behaviours().get(id)
      if (behaviour === undefined) throw new RangeError(id)
      expect((await atOnce(() => tryBehaviour(id, behaviour))).wrongs).toEqual([])
    },
    MS,
  )

  it.each(seeds)(
    'in the weather of seed %i accuses nobody and leaves nothing',
    async (seed) => expect((await atOnce(() => tryFaults(seed))).wrongs).toEqual([]),
    MS,
  )
})

describe('the behaviours', () => {
  it('are many, and each says what it does', () => {
    const all = [...behaviours().values()]
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(all.filter(({ does }) => !/^[a-z].*[^.]$/.test(does))).toEqual([])
  })

  it('have the same weather for the same seed', () => {
    const rolls = (seed: number) => Array.from({ length: 20 }, dice(seed))
    expect(rolls(7)).toEqual(rolls(7))
    expect(rolls(7)).not.toEqual(rolls(8))
  })
})
