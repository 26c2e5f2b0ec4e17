import { describe, expect, it } from 'vitest'
import { isThrottled, withBackOff } from './back-off.ts'
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
  ])('shows in %s', (_, exchange) => expect(isThrottled(exchange)).toBe(true))

  it.each([
    ['success', answer(200, '{"message":"Rate exceeded"}')],
    ['a quota that is used up', answer(400, '{"__type":"LimitExceededException","message":"Too many pools"}')],
    ['null', answer(500, 'null')],
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
