import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  DOCUMENT_EDITION,
  EDITIONS,
  LATEST_EDITION,
  loadEdition,
  operationNames,
  operationObject,
  refName,
  resolve,
} from './edition.ts'
import { packageRoot } from './root.ts'

const latest = loadEdition(LATEST_EDITION)

describe('editions', () => {
  it('are listed from the oldest to the latest', () => {
    expect(EDITIONS).toEqual(['2023-07-13', '2026-07-24'])
    expect(LATEST_EDITION).toBe('2026-07-24')
    expect(EDITIONS).toContain(DOCUMENT_EDITION)
  })

  it('are loaded once', () => {
    expect(loadEdition(LATEST_EDITION)).toBe(latest)
  })

  it('are refused by an unknown date, naming the known ones', () => {
    expect(() => loadEdition('2020-01-01')).toThrow(
      expect.objectContaining({ code: 'unknown-edition', message: expect.stringContaining('2023-07-13, 2026-07-24') }),
    )
  })

  it('lead from a reference to its schema', () => {
    const reference = { $ref: '#/components/schemas/ClientIdType' }
    expect(resolve(latest, reference)).toMatchObject({ type: 'string', maxLength: 128 })
    expect(refName(reference)).toBe('ClientIdType')
    expect(resolve(latest, { type: 'string' })).toEqual({ type: 'string' })
  })

  it.each(['#/components/schemas/NoSuchType', 'other.json#/A'])('refuse the reference %s', ($ref) => {
    expect(() => resolve(latest, { $ref })).toThrow(expect.objectContaining({ code: 'broken-reference' }))
  })

  it('name their operations', () => {
    expect(operationNames(latest)).toContain('ForgotPassword')
    expect(operationObject(latest, 'ForgotPassword').operationId).toBe('ForgotPassword')
  })

  it('refuse an unknown operation and guess at the meant one', () => {
    expect(() => operationObject(latest, 'forgotpassword')).toThrow(
      expect.objectContaining({ code: 'unknown-operation', message: expect.stringContaining('ForgotPassword?') }),
    )
    expect(() => operationObject(latest, 'BakeBread')).toThrow(/no operation "BakeBread"$/)
  })
})

describe('packageRoot', () => {
  it('is the folder of package.json', () => {
    expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true)
    expect(existsSync(join(packageRoot(), 'spec', 'root.ts'))).toBe(true)
  })
})
