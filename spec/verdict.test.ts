import { describe, expect, it } from 'vitest'
import type { Level } from './evidence.ts'
import { levelOfViolation, worstLevel } from './verdict.ts'

const found = (level?: Level) => ({
  code: 'x',
  path: '',
  expected: '',
  actual: '',
  message: '',
  ...(level && { level }),
})

describe('a verdict', () => {
  it.each<[Level | undefined, Level, Level]>([
    [undefined, 'MUST', 'MUST'],
    ['SHOULD', 'MUST', 'SHOULD'],
    ['MUST', 'MAY', 'MAY'],
    [undefined, 'SHOULD', 'SHOULD'],
  ])('takes a violation of level %s in a case of level %s for %s', (own, ofCase, level) => {
    expect(levelOfViolation(found(own), ofCase)).toBe(level)
  })

  it('follows the worst violation', () => {
    expect(worstLevel([found('MAY'), found('SHOULD')], 'MUST')).toBe('SHOULD')
    expect(worstLevel([found('SHOULD'), found(), found('MAY')], 'MUST')).toBe('MUST')
    expect(worstLevel([], 'MUST')).toBeUndefined()
  })
})
