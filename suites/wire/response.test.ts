import { expect, it } from 'vitest'
import { describeAnswer } from '../checks/fault-answer.ts'
import { wireResponse } from './response.ts'

const read = (text: string) => wireResponse(200, {}, { bytes: Buffer.from(text), truncated: false })
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

it('JSON of more levels than any client reads is told as such, and walked over by nobody', () => {
  expect(read(nested(200))).toMatchObject({ json: expect.any(Array) as unknown })
  for (const text of [nested(201), nested(500_000), `{"a":${nested(500_000)}`, '['.repeat(500_000)]) {
    const response = read(text)
    expect(response).toMatchObject({ json: undefined, unbearable: expect.stringMatching(/deep/) as unknown })
    const request = { method: 'POST', path: '/', headers: {}, body: new Uint8Array() }
    expect(describeAnswer({ url: 'http://h/', request, response, ms: 1 })).toMatch(/nested too deep/)
  }
})

it('brackets in strings open nothing', () => {
  expect(read(JSON.stringify({ a: '["'.repeat(1_000) })).unbearable).toBeUndefined()
})

it('JSON of more members than any page of the API is not parsed', () => {
  const of = (members: number) => JSON.stringify(Object.fromEntries(Array.from({ length: members }, (_, n) => [n, n])))
  expect(read(of(20_000)).json).toBeDefined()
  expect(read(of(20_001))).toMatchObject({ json: undefined, unbearable: 'JSON of too many members' })
})

it('colons and quotes in strings are no members', () => {
  expect(read(JSON.stringify({ a: '":\\'.repeat(30_000) }))).toMatchObject({
    json: { a: expect.anything() as unknown },
  })
})
