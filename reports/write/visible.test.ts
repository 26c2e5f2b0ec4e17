import { describe, expect, it } from 'vitest'
import { NASTY } from './sample.helper.ts'
import { visible, visibleLines } from './visible.ts'

describe('visible', () => {
  it('writes out whatever a terminal obeys', () => {
    expect(visible('\u001b[2J\u009b1m\u0007\u0000\u007f')).toBe('\\u{1b}[2J\\u{9b}1m\\u{7}\\u{0}\\u{7f}')
  })

  it('writes out what reorders, hides or is no character', () => {
    expect(visible('\u202e\u2066\u200b\ufeff\u2028\ufffe\ud83d')).toBe(
      '\\u{202e}\\u{2066}\\u{200b}\\u{feff}\\u{2028}\\u{fffe}\\u{d83d}',
    )
  })

  it('keeps what people write', () => {
    const text = 'é 日本語 👩‍👩‍👧 🇨🇭 "quoted" \\ `'
    expect(visible(text)).toBe(text)
  })

  it('is one line', () => {
    expect(visible('a\r\nb\tc')).toBe('a\\r\\nb\\tc')
    expect(visible(NASTY)).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  })
})

describe('visibleLines', () => {
  it('keeps line breaks and tabs, and no carriage return', () => {
    expect(visibleLines('a\r\nb\tc\rd\u001b')).toBe('a\nb\tc\\rd\\u{1b}')
    expect(visibleLines(NASTY)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}]/u)
  })
})
