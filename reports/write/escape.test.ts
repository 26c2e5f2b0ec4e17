import { describe, expect, it } from 'vitest'
import { code, fence, prose, table } from './escape.ts'
import { NASTY } from './sample.helper.ts'

describe('prose', () => {
  it('leaves nothing that Markdown or HTML acts on', () => {
    const left = prose(NASTY)
      .replaceAll('<!-- -->', '')
      .replace(/&#\d+;/g, '')
    expect(left).not.toMatch(/[&<>|\\`*_[\]~$\n]/)
  })

  it.each([
    ['- item', '&#45; item'],
    ['  + item', '&#43; item'],
    ['12. item', '12&#46; item'],
    ['1) item', '1&#41; item'],
    ['# heading', '&#35; heading'],
    ['===', '&#61;=='],
    ['mail @someone', 'mail @<!-- -->someone'],
    ['see https://example.com', 'see https:<!-- -->//example.com'],
    ['see WWW.example.com', 'see WWW<!-- -->.example.com'],
    ['a plain sentence - with 1.5 of #3.', 'a plain sentence - with 1.5 of #3.'],
  ])('makes %j harmless', (text, expected) => {
    expect(prose(text)).toBe(expected)
  })
})

describe('code', () => {
  it('is a code span where nothing can end it', () => {
    expect(code('<b>*x*</b> \\ @someone')).toBe('`<b>*x*</b> \\ @someone`')
  })

  it('is an element where a backtick or a pipe could end a span or a cell', () => {
    expect(code('a|b')).toBe('<code>a&#124;b</code>')
    expect(code('`<b>')).toBe('<code>&#96;&#60;b&#62;</code>')
  })

  it('says where there is nothing to see', () => {
    expect([code(''), code('  ')]).toEqual(['(empty)', '(blank)'])
  })
})

describe('fence', () => {
  it('is longer than any run of backticks in the text', () => {
    expect(fence('a\n````\nb', 'sh')).toBe('`````sh\na\n````\nb\n`````')
    expect(fence('plain')).toBe('```\nplain\n```')
  })
})

describe('table', () => {
  it('has as many cells in each row as the header, whatever the text', () => {
    const lines = table(['a', 'b'], [[prose(NASTY), code(NASTY)]]).split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line.split('|')).toHaveLength(4)
  })
})
