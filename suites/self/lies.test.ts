import { describe, expect, it } from 'vitest'
import type { Lie } from '../../fixtures/reference/lies/lie.ts'
import { derivedLies, judgeLie, SHARES, shareOf, tellable } from './mutation-score.ts'
import { sliceOfCommit } from './slices.ts'
import { fits, UNSEEN, whyUnseen } from './unseen.ts'

const derived = derivedLies()
const told = tellable(derived)
const share = sliceOfCommit()
const named = (lies: readonly Lie[]) => lies.map((lie) => [lie.id, lie] as const)

// `npm run mutants` tells them all; POOLPROOF_SLICE=N tells the share N again.
describe(`lies that follow from the description are caught by their cases (share ${share % SHARES} of ${SHARES})`, () => {
  it.each(named(shareOf(told, share)))('%s', async (_id, lie) => {
    expect((await judgeLie(lie)).survived).toBeUndefined()
  })

  it('and those that no case can see have a reason that is not stale', () => {
    const unseen = derived.filter((lie) => whyUnseen(lie) !== undefined)
    expect(UNSEEN.filter((one) => !unseen.some((lie) => fits(one, lie)))).toEqual([])
    expect(unseen.length / derived.length).toBeLessThan(0.13)
  })

  it('and the shares make up the whole', () => {
    const all = Array.from({ length: SHARES }, (_, index) => shareOf(told, index)).flat()
    expect(new Set(all.map(({ id }) => id)).size).toBe(told.length)
  })
})
