import { describe, expect, it } from 'vitest'
import { EDITIONS, loadEdition, operationNames } from '../../spec/edition.ts'
import { begunOperations } from '../../spec/families.ts'
import { casesOf } from '../engine/catalogue.ts'
import { loadWaivers } from '../engine/waived.ts'
import { findGaps } from './coverage-lock.ts'

describe.each(EDITIONS)('coverage lock of %s', (date) => {
  const edition = loadEdition(date)

  it('finds a case for every constraint and every declared fault of each operation, or a waiver', async () => {
    expect(findGaps(edition, await casesOf(edition), await loadWaivers())).toEqual([])
  })

  it('asks about all operations: one that is begun and has no case is a gap, as is one with cases that is not', async () => {
    const cases = await casesOf(edition)
    const gaps = findGaps(edition, [], await loadWaivers())
    expect(gaps).toHaveLength(begunOperations(edition).length)
    const other = operationNames(edition).find((name) => !begunOperations(edition).includes(name)) ?? ''
    const strays = cases
      .filter((one) => one.operation === 'ForgotPassword')
      .map((one) => ({ ...one, operation: other }))
    expect(findGaps(edition, [...cases, ...strays], await loadWaivers())).toEqual([
      `${other}: it has cases; take it out of "notYet" in spec/families.json`,
    ])
  })

  it('names the file to create where a constraint or a fault has none', async () => {
    const cases = (await casesOf(edition)).filter(
      (one) =>
        one.id !== 'ForgotPassword/reject/Username/pattern' &&
        !(one.operation === 'ForgotPassword' && one.fault === 'ForbiddenException'),
    )
    expect(findGaps(edition, cases, await loadWaivers())).toEqual([
      'ForgotPassword: no case breaks Username:pattern; create fixtures/negative/pattern.ts',
      'ForgotPassword: no case provokes ForbiddenException; create suites/faults/forbidden.ts',
    ])
  })

  it('accepts a gap that is waived, and refuses a waiver whose gap is closed', async () => {
    const all = await casesOf(edition)
    const waivers = await loadWaivers()
    const more = { fault: 'ForbiddenException', applies: () => true, reason: 'none' }
    const without = all.filter((one) => one.fault !== 'ForbiddenException')
    expect(findGaps(edition, without, [...waivers, more])).toEqual([])
    expect(findGaps(edition, all, [...waivers, more])).toContain(
      'ForgotPassword: the waiver of ForbiddenException is stale: a case tries it',
    )
  })
})
