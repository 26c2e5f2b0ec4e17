import { describe, expect, it } from 'vitest'
import { EDITIONS, loadEdition } from '../edition.ts'
import { toEcmaScript } from './pattern.ts'

const translate = (source: string): RegExp => new RegExp(toEcmaScript(source, 'here'), 'u')

interface Row {
  accepted: string[]
  refused: string[]
}

const NOT_PRINTABLE = ['', ' ', 'a b', 'a\tb', 'a\n', '\u00a0', 'a\u2028']
const ID36 = '01234567-89ab-4cde-8f01-23456789abcd'
const ARN = 'arn:aws:sns:eu-west-1:123456789012:topic'

/** Every pattern of the editions, read by hand as Java reads it in a full match. */
const TABLE: Record<string, Row> = {
  '[0-9]+': { accepted: ['0', '123456'], refused: ['', '12a', ' 1', '1\n', '\u0663'] },
  'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?': {
    accepted: [ARN, 'arn:aws:iam::123456789012:role/a', `${ARN}:x:y`],
    refused: ['arn:aws:iam:::role/a', `${ARN}:x:y:z`, `x${ARN}`, `${ARN} `, `${ARN}\n`],
  },
  '(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?': {
    accepted: ['', ARN],
    refused: ['a', 'arn:', `${ARN}${ARN} `],
  },
  'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:::[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?': {
    accepted: ['arn:aws:s3:::bucket', 'arn:aws:s3:::bucket/a:b:c'],
    refused: ['arn:aws:s3:::', 'arn:aws:s3::1:bucket', 'arn:aws:s3:::a b'],
  },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+': {
    accepted: ['email', 'custom:a b', 'a\tb\r\n', 'é漢😀'],
    refused: ['', 'a\u00a0b', 'a\x0Bb', 'a\fb', 'a\u2028', '\0'],
  },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+': {
    accepted: ['a', 'é', 'e\u0301', '漢', '😀', '$1.-_'],
    refused: [...NOT_PRINTABLE, '\u200b', '\ud83d'],
  },
  '^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+$': { accepted: ['https://a.example/?b=c#d'], refused: NOT_PRINTABLE },
  '[\\w+]+': {
    accepted: ['a', 'A_9+', '1example23456789'],
    refused: ['', 'bad client id!', 'a-b', 'é', '\u017f', 'a\n'],
  },
  '[\\w\\s+=,.@-]+': {
    accepted: ['my app', 'a\tb\nc\x0Bd\fe\rf', 'a+b=c,d.e@f-g'],
    refused: ['', 'a\u00a0b', '\ufeff', '\u3000', 'a/b', 'é'],
  },
  '[\\w\\s+=.@-]+': { accepted: ['my idp', '-', 'a\n'], refused: ['', 'a,b', 'a\u00a0b', '\u2003'] },
  '[\\w]+': { accepted: ['a', '_', '9'], refused: ['', '-', 'a b', 'é', '\u212a'] },
  '[\\S]+': {
    accepted: ['123456', 'é', '\u00a0', '\ufeff', '\u3000', '😀', '\0'],
    refused: ['', ' ', 'a b', 'a\x0B', '\n'],
  },
  '[\\w-]+_[0-9a-f-]+': {
    accepted: ['eu-west-1_0a-f', '-_-'],
    refused: ['_0', 'eu-west-1_', 'eu-west-1_G', 'eu west_1'],
  },
  '^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$': {
    accepted: ['a', 'a-b', `a${'-'.repeat(61)}b`],
    refused: ['', '-a', 'a-', 'A', `a${'-'.repeat(62)}b`, 'a\n'],
  },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+': {
    accepted: ['a@b', '@@@', 'ä@ö.example'],
    refused: ['a', '@', 'a@', '@b', 'a @b', 'a@b\n'],
  },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*': { accepted: ['', 'a b\n', '*'], refused: ['\u00a0', 'a\u2028', '\0'] },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]+': { accepted: ['a b\n\x0B', '*'], refused: ['', '\u00a0', 'a\u2029', '\x1c'] },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+': { accepted: ['Your code', '*'], refused: ['', '\u00a0', '\u0085'] },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*': {
    accepted: ['{####}', 'Code: {####}\n', '{####}{####}'],
    refused: ['', '{###}', '####', '{####', '\u00a0{####}'],
  },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{##[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*##\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*':
    {
      accepted: ['{####}', 'Click {##here##}.'],
      refused: ['{##here#}', '{#here##}', '{###}', '{##\u00a0##}'],
    },
  '[\\w+-]+': { accepted: ['a-b+c', '-'], refused: ['', 'a,b', 'a b'] },
  '^[0-9a-fA-F]+$': { accepted: ['0aF'], refused: ['', 'g', '0a\n'] },
  '^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))$':
    {
      accepted: ['cognito:default', 'cognito:chinese-traditional'],
      refused: ['cognito:', 'default', 'cognito:chinese', 'cognito:default\n'],
    },
  '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$': {
    accepted: [ID36, ID36.toUpperCase()],
    refused: [ID36.replace('-4', '-1'), ID36.replace('-8f', '-7f'), `${ID36}0`, `{${ID36}}`],
  },
  '[^_][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_]+': {
    accepted: ['abc', ' _ ', '\n_\n', '😀-😀'],
    refused: ['', 'ab', '_bc', 'ab_', 'a c', 'abc_'],
  },
  '[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+': {
    accepted: ['abc', '\t_\n'],
    refused: ['ab', '_bc', ' bc', 'ab\u00a0', 'ab\u2028'],
  },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+': { accepted: ['a b', '\u00a0\u2028'], refused: ['', 'a\tb', 'a\n'] },
  '^[\\w\\- ]+$': { accepted: ['a-b c_1'], refused: ['', 'a.b', 'a\tb'] },
  '[\\x21\\x23-\\x5B\\x5D-\\x7E]+': { accepted: ['https://a', '!#['], refused: ['', '"', '\\', ' ', '\x7f', 'é'] },
  '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+': { accepted: ['read.all', '~'], refused: ['', 'a/b', '"', '\\', ' '] },
  '^[0-9A-Za-z\\.\\-_]*(?<!\\.)$': { accepted: ['', 'my.bucket-1_'], refused: ['bucket.', '.', 'a b', 'a.\n'] },
  '^[a-zA-Z0-9_-]+$': { accepted: ['a-b_c'], refused: ['', 'a.b', 'a\n'] },
  '[A-Za-z0-9]+': { accepted: ['aZ9'], refused: ['', '_', 'é'] },
  '[\\w+=/]+': { accepted: ['YWJj+/8='], refused: ['', 'a-b', 'a\n'] },
  '(?s).*': { accepted: ['', 'a\nb\r\u0085\u2028\u2029', '😀'], refused: [] },
  '.*\\{####\\}.*': {
    accepted: ['{####}', 'Your code is {####}.'],
    refused: ['', '{###}', 'a\n{####}', '{####}\r', '{####}\u0085', '\u2028{####}'],
  },
  '^(terms-of-use|privacy-policy)$': {
    accepted: ['terms-of-use', 'privacy-policy'],
    refused: ['', 'terms-of-use|privacy-policy', 'xterms-of-use', 'privacy-policy\n'],
  },
  '[A-Za-z0-9-_=.]+': { accepted: ['eyJ-_=.'], refused: ['', ':', '[', '^', 'a b', '/'] },
  'import-[0-9a-zA-Z-]+': { accepted: ['import-a-1'], refused: ['import-', 'import-_', 'ximport-a'] },
  '[\\w-]+_[0-9a-zA-Z]+': { accepted: ['eu-west-1_aB3'], refused: ['eu-west-1', '_a', 'eu-west-1_a-b', 'a_\n'] },
}

describe('the patterns of the editions', () => {
  const used = EDITIONS.flatMap((date) => Object.values(loadEdition(date).document.components?.schemas ?? {}))
    .map((schema) => schema as { pattern?: string; 'x-model-pattern'?: string })
    .filter((schema) => schema.pattern !== undefined)

  it('are all in the table, and the table has no others', () => {
    expect([...new Set(used.map((schema) => schema['x-model-pattern']))].sort()).toEqual(Object.keys(TABLE).sort())
  })

  it('are what the translator makes of the model pattern', () => {
    for (const schema of used) expect(schema.pattern).toBe(toEcmaScript(schema['x-model-pattern'] ?? '', 'here'))
  })

  it.each(Object.entries(TABLE))('%s', (source, { accepted, refused }) => {
    const pattern = translate(source)
    expect(accepted.filter((text) => !pattern.test(text))).toEqual([])
    expect(refused.filter((text) => pattern.test(text))).toEqual([])
  })
})

/** Every UTF-16 unit (lone surrogates among them), and some characters beyond. */
const CHARACTERS = [
  ...Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)),
  '\u{10000}',
  '\u{1f600}',
  '\u{10ffff}',
]

const java = {
  space: (one: string) => [' ', '\t', '\n', '\x0B', '\f', '\r'].includes(one),
  word: (one: string) => /^[a-zA-Z_0-9]$/.test(one),
  lineEnd: (one: string) => ['\n', '\r', '\u0085', '\u2028', '\u2029'].includes(one),
}

/** One-character patterns with Java's reading as a plain predicate. */
const SETS: Array<[string, (one: string) => boolean]> = [
  ['\\s', java.space],
  ['\\S', (one) => !java.space(one)],
  ['[\\S]', (one) => !java.space(one)],
  ['[^\\S]', java.space],
  ['[\\S\\n]', (one) => !java.space(one) || one === '\n'],
  ['[\\s\\S]', () => true],
  ['[^\\s_]', (one) => !java.space(one) && one !== '_'],
  ['.', (one) => !java.lineEnd(one)],
  ['(?s).', () => true],
  ['\\w', java.word],
  ['\\W', (one) => !java.word(one)],
  ['[\\w-x]', (one) => java.word(one) || one === '-'],
  ['[\\w\\s+=,.@-]', (one) => java.word(one) || java.space(one) || '+=,.@-'.includes(one)],
  ['[+--]', (one) => '+,-'.includes(one)],
  ['[a-]', (one) => one === 'a' || one === '-'],
  ['[0-9-_]', (one) => /^[0-9]$/.test(one) || one === '-' || one === '_'],
  ['[a^b]', (one) => 'a^b'.includes(one)],
  ['[\\^\\]\\[\\\\]', (one) => '^][\\'.includes(one)],
  ['[a&b]', (one) => 'a&b'.includes(one)],
  ['[\\x21-\\u0023]', (one) => '!"#'.includes(one)],
  ['[\\t-\\r]', (one) => one >= '\t' && one <= '\r'],
  ['}', (one) => one === '}'],
  [']', (one) => one === ']'],
  ['\\#', (one) => one === '#'],
  ['\\"', (one) => one === '"'],
  ['\\pN', (one) => /^\p{N}$/u.test(one)],
  ['^a|b$', (one) => one === 'a' || one === 'b'],
]

describe('toEcmaScript', () => {
  it.each(SETS)('reads %s as Java does, character by character', (source, isIn) => {
    const pattern = translate(source)
    expect(CHARACTERS.filter((one) => pattern.test(one) !== isIn(one))).toEqual([])
  })

  it('anchors once', () => {
    expect(toEcmaScript('^abc$', 'here')).toBe('^(?:abc)$')
    expect(toEcmaScript('abc', 'here')).toBe('^(?:abc)$')
  })

  it('keeps groups, quantifiers and look-around', () => {
    expect(toEcmaScript('(?:a|(?<n>b)){2,3}?(?=c)(?!d)(?<!e)\\w*', 'here')).toBe(
      '^(?:(?:a|(?<n>b)){2,3}?(?=c)(?!d)(?<!e)\\w*)$',
    )
  })

  it.each([
    'a++',
    'a{2}+',
    'a**',
    '(?>a)',
    'a(?i)b',
    '(?i)a',
    'a{',
    'a^b',
    'a$b',
    '(a$)b',
    '[a[b]]',
    '[a&&b]',
    '[]a]',
    '[a-\\w]',
    '[a',
    '\\Qa\\E',
    'a\\b',
    '\\h',
    '\\p{Alpha}',
    '\\p{IsLatin}',
    '(a)\\1',
    '\\0',
    '(',
    'b)',
    '[z-a]',
    'a\\',
  ])('refuses %s, which it cannot translate with certainty', (source) => {
    expect(() => toEcmaScript(source, 'SomeType')).toThrow(
      expect.objectContaining({ code: 'unsupported-pattern', message: expect.stringContaining('SomeType') }),
    )
  })
})
