import { describe, expect, it } from 'vitest'
import { answer } from './fake-exchange.helper.ts'
import { hasValue, hasValues } from './value-at.ts'

const client = answer(200, { Client: { Flows: ['a', 'b'], Days: 30 } })

describe('hasValue', () => {
  it('finds a value whatever the order of a list', () => {
    expect(hasValue('Client.Flows', ['b', 'a'], 'loses flows')(client)).toEqual([])
    expect(hasValue('Client.Secret', undefined, 'shows a secret')(client)).toEqual([])
  })

  it('tells another value, and one that nobody expects', () => {
    const found = hasValues('Client', { Days: 1, Flows: undefined }, 'keeps it').flatMap((check) => check(client))
    expect(found.map(({ code, path, expected, actual }) => [code, path, expected, actual])).toEqual([
      ['other-value', 'body.Client.Days', '1', '30'],
      ['other-value', 'body.Client.Flows', '(absent)', '["a","b"]'],
    ])
  })

  it('says nothing of a refusal, which is told of by itself', () => {
    expect(hasValue('Client.Days', 1, 'keeps it')(answer(400, {}))).toEqual([])
  })
})

const codes = (expected: unknown, body: unknown, status = 200) =>
  hasValue('Pool.Tags', expected)(answer(status, body)).map(({ code, path }) => `${code} ${path}`)

describe('hasValue of a structure', () => {
  it.each([
    ['takes what was written, in any order of its members', { a: '1', b: '2' }, { Pool: { Tags: { b: '2', a: '1' } } }],
    ['takes that there is nothing where nothing was written', undefined, { Pool: {} }],
  ])('%s', (_, expected, body) => {
    expect(codes(expected, body)).toEqual([])
  })

  it.each([
    ['another value', { a: '1' }, { Pool: { Tags: { a: '2' } } }],
    ['more than that', { a: '1' }, { Pool: { Tags: { a: '1', b: '2' } } }],
    ['nothing at all', { a: '1' }, {}],
    ['what was taken away', undefined, { Pool: { Tags: {} } }],
  ])('tells %s', (_, expected, body) => {
    expect(codes(expected, body)).toEqual(['other-value body.Pool.Tags'])
  })

  it('leaves a refusal to other checks', () => {
    expect(codes({ a: '1' }, {}, 400)).toEqual([])
  })
})
