import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { quote, word } from './shell.ts'

const AWKWARD = ["it's", '$(id)', '`id`', 'a b', '!x', 'a\nb', '\\', '"', "'''", '%PATH%', '[a]{b}*?', '-n', '']

describe.runIf(process.platform !== 'win32')('sh', () => {
  it.each(AWKWARD)('takes %j for one word', (text) => {
    const line = `printf '<%s>' ${quote(text, 'linux')} ${word(text, 'linux')}`
    expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(`<${text}><${text}>`)
  })

  it('gets no quotes where none are needed', () => {
    expect(word('http://127.0.0.1:9229/a', 'linux')).toBe('http://127.0.0.1:9229/a')
    expect(word('a*', 'linux')).toBe("'a*'")
  })
})

describe('Windows', () => {
  it.each([
    ['ForgotPassword/reject/Username/required', '"ForgotPassword/reject/Username/required"'],
    ['C:\\Program Files\\x', '"C:\\Program Files\\x"'],
    ['C:\\Program Files\\', '"C:\\Program Files\\\\"'],
    ["it's [a] {b} & | < > ^", '"it\'s [a] {b} & | < > ^"'],
    ['', '""'],
    // In double quotes cmd.exe and PowerShell would each put something else in their place.
    ['%PATH%', "'%PATH%'"],
    ["$(id) `x` it's", "'$(id) `x` it''s'"],
    ['say "no"', '\'say \\"no\\"\''],
    ['a\\"b', "'a\\\\\\\"b'"],
  ])('takes %j for one word', (text, quoted) => {
    expect(quote(text, 'win32')).toBe(quoted)
  })

  it('gets no quotes where none are needed', () => {
    expect(word('C:\\x\\main.js', 'win32')).toBe('C:\\x\\main.js')
    expect(word('a,b', 'win32')).toBe('"a,b"')
    expect(word('@x', 'win32')).toBe('"@x"')
  })
})
