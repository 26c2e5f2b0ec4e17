import { describe, expect, it } from 'vitest'
import { DOCUMENT_EDITION } from '../../spec/edition.ts'
import { complaints, tryReference } from './in-process.ts'

const seeds = Array.from({ length: 20 }, (_, index) => index * 7919 + 1)

describe('the reference target', () => {
  it.each(seeds)(
    'passes every case, with nothing failed, warned, noted, skipped or errored (seed %i)',
    async (seed) => {
      expect(complaints(await tryReference({ seed }))).toEqual([])
    },
  )

  it('passes in the edition of the source document', async () => {
    expect(complaints(await tryReference({ edition: DOCUMENT_EDITION }))).toEqual([])
  })

  it.each(['modeled', 'numbered'] as const)('passes under the status profile %s', async (profile) => {
    const records = await tryReference({ profile })
    expect(complaints(records)).toEqual([])
    expect(records.length).toBeGreaterThan(50)
  })
})
