import { describe, expect, it } from 'vitest'
import type { ModelShape } from './model.ts'
import { compileShape } from './shape.ts'

const thrown = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(words) })

describe('compileShape', () => {
  it('keeps a lower bound of 0', () => {
    expect(compileShape({ type: 'string', min: 0 }, 'S')).toEqual({ type: 'string', minLength: 0 })
    expect(compileShape({ type: 'integer', min: 0 }, 'I')).toEqual({ type: 'integer', format: 'int32', minimum: 0 })
  })

  it('marks sensitive shapes of any type', () => {
    const map: ModelShape = { type: 'map', key: { shape: 'K' }, value: { shape: 'V' }, sensitive: true }
    expect(compileShape({ type: 'string', sensitive: true }, 'S')).toEqual({ type: 'string', 'x-sensitive': true })
    expect(compileShape(map, 'M')).toMatchObject({ type: 'object', 'x-sensitive': true })
  })

  it('refuses a shape type that it does not know', () => {
    expect(() => compileShape({ type: 'union' }, 'Choice')).toThrow(thrown('unknown-shape-type', 'Choice'))
  })

  it('refuses a trait that it does not know, also one that only other types have', () => {
    expect(() => compileShape({ type: 'string', uniqueItems: true } as ModelShape, 'S')).toThrow(
      thrown('unknown-trait', 'uniqueItems'),
    )
    expect(() => compileShape({ type: 'boolean', min: 1 }, 'B')).toThrow(thrown('unknown-trait', 'min'))
    const member = { shape: 'X', locationName: 'x' }
    expect(() => compileShape({ type: 'structure', members: { A: member } }, 'T')).toThrow(
      thrown('unknown-trait', 'T.A'),
    )
  })

  it('refuses a list without an element', () => {
    expect(() => compileShape({ type: 'list' }, 'L')).toThrow(thrown('not-a-model', 'L[]'))
  })
})
