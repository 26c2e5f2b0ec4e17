import { describe, expect, it } from 'vitest'
import { DOCUMENT_EDITION } from '../../spec/edition.ts'
import type { Case } from '../engine/case.ts'
import { seedOf } from '../engine/session.ts'
import { complaints, tryReference } from './in-process.ts'
import { sliceOfCommit } from './slices.ts'

/** Each seed judges its share of the cases; `npm run seeds` judges all cases under each. */
const SEEDS = 20
/** What another edition or profile changes, it changes alike in many cases: a share of them, by commit, is judged. */
const SHARES = 4
const share = sliceOfCommit() % SHARES
const isOfShare = ({ id }: Pick<Case, 'id'>): boolean => (seedOf(1, id) >>> 0) % SHARES === share
const seeds = Array.from({ length: SEEDS }, (_, index) => index)
const isOf = (index: number, id: string): boolean => (seedOf(0, id) >>> 0) % SEEDS === index

// Each judges hundreds of cases, some thousands, on machines of any speed.
describe('the reference target', { timeout: 300_000 }, () => {
  it('passes every case, with nothing failed, warned, noted, skipped or errored', async () => {
    expect(complaints(await tryReference())).toEqual([])
  })

  it.each(seeds)('passes a share of the cases, with many values and another seed (%i)', async (index) => {
    const records = await tryReference({ seed: index * 7919 + 1, runs: 12, only: ({ id }) => isOf(index, id) })
    expect(records.length).toBeGreaterThan(5)
    expect(complaints(records)).toEqual([])
  })

  it('passes in the edition of the source document', async () => {
    expect(complaints(await tryReference({ edition: DOCUMENT_EDITION, runs: 1, only: isOfShare }))).toEqual([])
  })

  it('passes where messages are counted, and what need not be sent twice is not', async () => {
    expect(complaints(await tryReference({ operations: ['ForgotPassword'], thrifty: true, runs: 1 }))).toEqual([])
  })

  it.each(['modeled', 'numbered'] as const)('passes under the status profile %s', async (profile) => {
    const records = await tryReference({ profile, runs: 1, only: isOfShare })
    expect(complaints(records)).toEqual([])
    expect(records.length).toBeGreaterThan(50)
  })
})
