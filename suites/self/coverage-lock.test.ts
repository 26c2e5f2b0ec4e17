import { describe, expect, it } from 'vitest'
import { EDITIONS, loadEdition } from '../../spec/edition.ts'
import { casesOf, coveredOperations } from '../engine/catalogue.ts'
import { findGaps } from './coverage-lock.ts'
import { WAIVERS } from './waivers.ts'

describe.each(EDITIONS)('coverage lock of %s', (date) => {
  const edition = loadEdition(date)

  it('finds a case for every constraint and every declared fault of each covered operation', async () => {
    const cases = await casesOf(edition)
    expect(coveredOperations(edition)).toContain('ForgotPassword')
    expect(coveredOperations(edition).flatMap((name) => findGaps(edition, name, cases, WAIVERS))).toEqual([])
  })

  it('names the file to create where a constraint or a fault has none', async () => {
    const cases = (await casesOf(edition)).filter(
      (one) => one.constraint !== 'Username:pattern' && one.fault !== 'ForbiddenException',
    )
    expect(findGaps(edition, 'ForgotPassword', cases, [])).toEqual([
      'ForgotPassword: no case breaks Username:pattern; create fixtures/negative/pattern.ts',
      'ForgotPassword: no case provokes ForbiddenException; create suites/faults/forbidden.ts',
    ])
  })

  it('accepts a gap that is waived, and refuses a waiver whose gap is closed', async () => {
    const all = await casesOf(edition)
    const waiver = { operation: 'ForgotPassword', gap: 'ForbiddenException', editions: [date], reason: 'none' }
    const without = all.filter((one) => one.fault !== 'ForbiddenException')
    expect(findGaps(edition, 'ForgotPassword', without, [waiver])).toEqual([])
    expect(findGaps(edition, 'ForgotPassword', all, [waiver])).toEqual([
      'ForgotPassword: the waiver of ForbiddenException is stale: a case tries it',
    ])
  })
})
