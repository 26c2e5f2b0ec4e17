import { describe, expect, it } from 'vitest'
import type { ObservedFault } from './record.ts'
import { diagnose, profilesThatFit, tally } from './statuses.ts'

const triple = { wire: 400, modeled: 404, numbered: 492 }
const seen = (status: number): ObservedFault => ({
  fault: 'UserNotFoundException',
  status,
  fits: profilesThatFit(triple, status),
})

describe('status profiles', () => {
  it('fit a status each, or none', () => {
    expect(profilesThatFit(triple, 400)).toEqual(['wire'])
    expect(profilesThatFit({ ...triple, modeled: 400 }, 400)).toEqual(['wire', 'modeled'])
    expect(profilesThatFit(triple, 418)).toEqual([])
  })

  it('are counted', () => {
    expect(tally([seen(400), seen(404), seen(404), seen(418)])).toEqual({ wire: 1, modeled: 2, numbered: 0 })
  })

  it('are told to whoever asked for another, once they fit strictly better', () => {
    expect(diagnose('wire', [seen(404), seen(404), seen(400)])).toMatch(/"modeled": 2 of 3 .* --statuses modeled/)
    expect(diagnose('wire', [seen(492)])).toContain('--statuses numbered')
    expect(diagnose('wire', [seen(404), seen(400)])).toBeUndefined()
    expect(diagnose('modeled', [seen(404)])).toBeUndefined()
    expect(diagnose('wire', [])).toBeUndefined()
  })

  it('are no advice to somebody who asked for the live service, but a deviation from it first', () => {
    expect(diagnose('wire', [seen(404)])).toMatch(/^the live service answers 400 for nearly every fault; this target/)
    expect(diagnose('modeled', [seen(400)])).toMatch(/^this target seems to follow .* Judge it with --statuses wire\.$/)
  })

  it('are not told by throttled answers', () => {
    const throttled: ObservedFault = { fault: 'TooManyRequestsException', status: 429, fits: ['modeled'] }
    expect(diagnose('wire', [throttled, throttled])).toBeUndefined()
  })
})
