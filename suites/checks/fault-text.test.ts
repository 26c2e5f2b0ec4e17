import { describe, expect, it } from 'vitest'
import type { Exchange } from '../wire/exchange.ts'
import { answer } from './fake-exchange.helper.ts'
import { saysText } from './fault-text.ts'

const sent = (body: unknown, message: unknown): Exchange => {
  const exchange = answer(400, { __type: 'X', message })
  return { ...exchange, request: { ...exchange.request, body: Buffer.from(JSON.stringify(body)) } }
}

const CLIENT = ['Client {ClientId} wants a secret', 'No secret for client {ClientId}']
const codes = (exchange: Exchange) => saysText(CLIENT)(exchange).map(({ code, level }) => [code, level])

describe('saysText', () => {
  it('takes any of the recorded texts, with what was sent in it', () => {
    expect(codes(sent({ ClientId: 'abc' }, 'Client abc wants a secret'))).toEqual([])
    expect(codes(sent({ ClientId: 'abc' }, 'No secret for client abc\n'))).toEqual([])
  })

  it('warns of other words, and of another value', () => {
    expect(codes(sent({ ClientId: 'abc' }, 'Client x wants a secret'))).toEqual([['fault-text', 'SHOULD']])
    expect(saysText(CLIENT)(sent({ ClientId: 'abc' }, 'no'))).toMatchObject([
      { expected: 'Client abc wants a secret', actual: 'no' },
    ])
  })

  it('leaves a missing message to the check that is about it', () => {
    expect(codes(sent({}, undefined))).toEqual([])
    expect(codes(sent({}, 7))).toEqual([])
  })
})
