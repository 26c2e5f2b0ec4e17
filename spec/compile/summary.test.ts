import { describe, expect, it } from 'vitest'
import { LATEST_EDITION, loadEdition, operationNames } from '../edition.ts'
import { phrase, summaryOf } from './summary.ts'

describe('summaries', () => {
  it('are written for every operation of the latest edition, one line each, no two alike', () => {
    const names = operationNames(loadEdition(LATEST_EDITION))
    const written = names.map(summaryOf)
    expect(names.filter((name) => summaryOf(name) === phrase(name))).toEqual([])
    expect(written.filter((text) => !/^[A-Z][^\n<>]{10,110}\.$/.test(text))).toEqual([])
    expect(new Set(written).size).toBe(names.length)
  })

  it('fall back to a phrase made from the name', () => {
    expect(summaryOf('CreateUserCastle')).toBe('Create user castle')
    expect(phrase('GetCSVHeader')).toBe('Get CSV header')
    expect(phrase('AdminSetUserMFAPreference')).toBe('Admin set user MFA preference')
  })
})
