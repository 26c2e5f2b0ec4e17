import { describe, expect, it } from 'vitest'
import { docs, document, levelOf, model, reaches, wire } from './evidence.ts'

describe('levels', () => {
  it('follow from the source', () => {
    expect(levelOf([model('ClientIdType')])).toBe('MUST')
    expect(levelOf([document('ForgotPassword')])).toBe('MUST')
    expect(levelOf([docs('a guide')])).toBe('SHOULD')
    expect(levelOf([wire('A', 'a trace')])).toBe('MUST')
    expect(levelOf([wire('B', 'a report')])).toBe('SHOULD')
    expect(levelOf([wire('D', 'another service')])).toBe('MAY')
  })

  it('follow from the strongest of several sources, and not above the ceiling', () => {
    expect(levelOf([wire('D', 'x'), docs('y')])).toBe('SHOULD')
    expect(levelOf([wire('A', 'x')], 'SHOULD')).toBe('SHOULD')
    expect(levelOf([wire('D', 'x')], 'SHOULD')).toBe('MAY')
  })

  it('are not given without a source', () => {
    expect(() => levelOf([])).toThrow(RangeError)
  })

  it('reach a threshold or not', () => {
    expect(reaches('MUST', 'SHOULD')).toBe(true)
    expect(reaches('SHOULD', 'SHOULD')).toBe(true)
    expect(reaches('MAY', 'SHOULD')).toBe(false)
  })
})
