import { describe, expect, it } from 'vitest'
import { readData } from './data.ts'
import { EDITIONS, loadEdition, operationNames } from './edition.ts'
import { begunOperations, families, familyOf, notYet } from './families.ts'

describe('families', () => {
  it('have every operation of every edition exactly once', () => {
    const listed = families().flatMap(({ operations }) => operations)
    const all = new Set(EDITIONS.flatMap((date) => operationNames(loadEdition(date))))
    expect(listed.toSorted()).toEqual([...all].sort())
  })

  it('tell which operations nobody has begun', () => {
    const waiting = readData<{ notYet: string[] }>('families.json').notYet
    expect(waiting.filter((name) => notYet(name) !== `no cases yet: ${familyOf(name).title}`)).toEqual([])
    expect(notYet('ForgotPassword')).toBeUndefined()
    for (const edition of EDITIONS.map(loadEdition)) {
      const begun = begunOperations(edition)
      expect(begun).toContain('ForgotPassword')
      expect(begun).toEqual(operationNames(edition).filter((name) => !waiting.includes(name)))
    }
  })

  it('are known by their operations', () => {
    expect(familyOf('DescribeUserPool').name).toBe('user-pools')
    expect(() => familyOf('NoSuchOperation')).toThrow(RangeError)
  })
})
