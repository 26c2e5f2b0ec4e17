import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { wrap } from './wrap.ts'

it('breaks at spaces', () => {
  expect(wrap('one two three four five six seven', 20)).toBe('one two three four\nfive six seven')
})

it('indents every line but the first', () => {
  expect(wrap('one two three four five six seven', 25, '    ')).toBe('one two three four\n    five six seven')
})

it.each(['日本語'.repeat(40), '👩‍👩‍👧'.repeat(40), 'x'.repeat(95), `short ${'é'.repeat(80)} and more`])(
  'breaks what has no spaces by the columns it takes: %s',
  (text) => {
    const lines = wrap(text, 30, '  ').split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(30)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  },
)

it('leaves the text as it is where there is no edge', () => {
  expect(wrap('a  b '.repeat(200), Infinity)).toBe('a  b '.repeat(200))
})
