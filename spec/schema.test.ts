import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EDITIONS, loadEdition, operationNames, type Edition } from './edition.ts'
import { packageRoot } from './root.ts'
import { validate } from './schema.ts'

const golden = readFileSync(join(packageRoot(), 'spec/compile/golden/2001-02-03.openapi.json'), 'utf8')
const edition = (text = golden): Edition => ({ date: '2001-02-03', document: JSON.parse(text) as Edition['document'] })
const small = edition()

const broken = (value: unknown, side: 'input' | 'output' = 'input', operation = 'ListThings') =>
  validate(small, operation, side, value).map(({ constraint }) => constraint)

const good = { Names: ['a'] }
const base64 = (bytes: number) => Buffer.alloc(bytes, 7).toString('base64')

describe('validate', () => {
  it('finds nothing wrong with what conforms, unknown members included', () => {
    expect(broken({ ...good, Settings: { a: 'ON' }, Secrets: { Inner: { Word: '\n' } }, Limit: 60, Hat: [] })).toEqual(
      [],
    )
    expect(
      broken({ At: 1700000000.123, Size: 5_000_000_000, Tree: { Branches: [{ Branches: [] }] } }, 'output'),
    ).toEqual([])
    expect(broken({ Anything: { a: [null, 1] }, Picture: base64(3) }, 'input', 'DropThing')).toEqual([])
    expect(broken({ anything: 1 }, 'output', 'DropThing')).toEqual([])
  })

  it.each<[unknown, string[]]>([
    [{}, ['Names:required']],
    [{ Names: 'a' }, ['Names:type']],
    [{ Names: ['a', 'b', 'c'] }, ['Names:maxItems']],
    [{ Names: ['a', 'a!'] }, ['Names[]:pattern']],
    [{ Names: [7] }, ['Names[]:type']],
    [{ Names: [null] }, ['Names[]:type']],
    [{ ...good, NextToken: '' }, ['NextToken:minLength', 'NextToken:pattern']],
    [{ ...good, Settings: {} }, ['Settings:minProperties']],
    [{ ...good, Settings: { a: 'ON', b: 'ON', c: 'ON', d: 'ON' } }, ['Settings:maxProperties']],
    [{ ...good, Settings: { 'a/b~c': 'ON' } }, ['Settings{key}:pattern']],
    [{ ...good, Settings: { abcdefghi: 'ON' } }, ['Settings{key}:maxLength']],
    [{ ...good, Settings: { a: 'on' } }, ['Settings{value}:enum']],
    [{ ...good, Settings: { toString: 1 } }, ['Settings{value}:type']],
    [{ ...good, Secrets: { Inner: {} } }, ['Secrets.Inner.Word:required']],
    [{ ...good, Limit: -1 }, ['Limit:minimum']],
    [{ ...good, Limit: 61 }, ['Limit:maximum']],
    [{ ...good, Limit: 1.5 }, ['Limit:type']],
    [{ ...good, Old: 'true' }, ['Old:type']],
    [[], [':type']],
    [{ Names: ['a!'], Limit: 'x' }, ['Names[]:pattern', 'Limit:type']],
  ])('names the constraints that %j breaks', (value, constraints) => {
    expect(broken(value).sort()).toEqual([...constraints].sort())
  })

  it.each<[unknown, string[]]>([
    [base64(1), ['Picture:minLength']],
    [base64(2), []],
    [base64(4), []],
    [base64(5), ['Picture:maxLength']],
    ['no base64!', ['Picture:type']],
    ['AAA', ['Picture:type']],
    [7, ['Picture:type']],
  ])('counts the bytes of the blob %j', (Picture, constraints) => {
    expect(broken({ Picture }, 'input', 'DropThing')).toEqual(constraints)
  })

  it('follows a shape inside itself', () => {
    expect(broken({ Tree: { Branches: [{ Branches: [{ Label: '!' }] }] } }, 'output')).toEqual([
      'Tree.Branches[].Branches[].Label:pattern',
    ])
  })

  it('calls a number beyond its format a wrong type', () => {
    expect(broken({ Size: 1e19 }, 'output')).toEqual(['Size:type'])
    expect(broken({ ...good, Limit: 2 ** 31 }).sort()).toEqual(['Limit:maximum', 'Limit:type'])
  })

  it('counts code points', () => {
    expect(broken({ Names: ['a'.repeat(8)] })).toEqual([])
    expect(broken({ Names: ['😀'.repeat(8)] })).toEqual(['Names[]:pattern'])
  })

  it('says where, in words', () => {
    expect(validate(small, 'ListThings', 'input', { Names: ['a', ''] })).toEqual([
      { constraint: 'Names[]:pattern', instancePath: '/Names/1', keyword: 'pattern', message: expect.any(String) },
    ])
  })

  it('refuses a keyword that nobody would check', () => {
    const odd = edition(golden.replace('"maxItems": 2', '"maxItems": 2, "x-odd": 1'))
    expect(() => validate(odd, 'ListThings', 'input', {})).toThrow(
      expect.objectContaining({ code: 'unknown-keyword', message: expect.stringContaining('x-odd') }),
    )
    const encoding = edition(golden.replace('"base64"', '"base32"'))
    expect(() => validate(encoding, 'DropThing', 'input', { Picture: 'AA' })).toThrow(
      expect.objectContaining({ code: 'unknown-keyword' }),
    )
  })

  it('refuses a known keyword that the description has no constraint for', () => {
    const unique = edition(golden.replace('"maxItems": 2', '"maxItems": 2, "uniqueItems": true'))
    expect(() => validate(unique, 'ListThings', 'input', { Names: ['a', 'a'] })).toThrow(
      expect.objectContaining({ code: 'unknown-keyword', message: expect.stringContaining('uniqueItems') }),
    )
  })

  it('refuses a schema that cannot be compiled', () => {
    const wrong = edition(golden.replace('"maxItems": 2', '"maxItems": "two"'))
    expect(() => validate(wrong, 'ListThings', 'input', {})).toThrow(expect.objectContaining({ code: 'broken-schema' }))
  })

  it.each(EDITIONS)('knows every keyword of edition %s', { timeout: 30_000 }, (date) => {
    const whole = loadEdition(date)
    for (const name of operationNames(whole)) {
      const required = validate(whole, name, 'input', {})
      expect(required.filter(({ keyword }) => keyword !== 'required')).toEqual([])
      expect(validate(whole, name, 'output', 7)).toMatchObject([{ constraint: ':type' }])
    }
  })
})
