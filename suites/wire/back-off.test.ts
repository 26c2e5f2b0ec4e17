import { describe, expect, it } from 'vitest'
import { isQuotaUsedUp, isThrottled, withBackOff } from './back-off.ts'
import type { Exchange } from './exchange.ts'
import { wireResponse } from './response.ts'

function answer(status: number, body: string, headers: Record<string, string> = {}): Exchange {
  const request = { method: 'POST', path: '/', headers: {}, body: Buffer.alloc(0) }
  return {
    url: 'http://h/',
    request,
    ms: 0,
    response: wireResponse(status, headers, { bytes: Buffer.from(body), truncated: false }),
  }
}

const busy = answer(400, '{"__type":"TooManyRequestsException","message":"Rate exceeded"}')
const fine = answer(200, '{}')

describe('throttling', () => {
  it.each([
    ['429', answer(429, '')],
    ['TooManyRequestsException', busy],
    ['a namespaced type', answer(400, '{"__type":"com.amazon#ThrottlingException"}')],
    ['the header alone', answer(400, '', { 'x-amzn-errortype': 'TooManyRequestsException:' })],
    ['the message alone', answer(400, '{"message":"Rate exceeded"}')],
    ['the message as other services spell it', answer(400, '{"Message":"Rate exceeded for this account"}')],
  ])('shows in %s', (_, exchange) => expect(isThrottled(exchange)).toBe(true))

  it.each([
    ['success', answer(200, '{"message":"Rate exceeded"}')],
    ['a quota that is used up', answer(400, '{"__type":"LimitExceededException","message":"Too many pools"}')],
    ['null', answer(500, 'null')],
    ['words anywhere else', answer(400, '{"__type":"X","detail":"Rate exceeded","message":7}')],
    ['a page', answer(503, '<h1>Rate exceeded</h1>')],
  ])('does not show in %s', (_, exchange) => expect(isThrottled(exchange)).toBe(false))
})

describe('back-off', () => {
  it('asks again until the target has time', async () => {
    const answers = [busy, busy, fine]
    expect(await withBackOff(async () => answers.shift() ?? fine, [1, 1, 1])).toBe(fine)
    expect(answers).toHaveLength(0)
  })

  it('gives up after its last wait, with the last answer', async () => {
    let asked = 0
    const ask = async () => ((asked += 1), busy)
    expect(await withBackOff(ask, [1, 1])).toBe(busy)
    expect(asked).toBe(3)
  })
})

describe('a quota of messages', () => {
  const quota = answer(
    400,
    '{"__type":"LimitExceededException","message":"Exceeded daily email limit for the operation or the account."}',
  )

  it('is used up where the answer says so in the recorded words', () => {
    expect(isQuotaUsedUp(quota)).toBe(true)
    expect(isThrottled(quota)).toBe(false)
  })

  it.each([
    ['attempts', answer(400, '{"__type":"LimitExceededException","message":"Attempt limit exceeded, please try"}')],
    ['another fault', answer(400, '{"__type":"X","message":"Exceeded daily email limit"}')],
    ['no JSON', answer(400, '<html/>')],
  ])('is not what %s are about', (_, exchange) => expect(isQuotaUsedUp(exchange)).toBe(false))
})
