/** What a browser makes of the headers is judged, not their bytes. */
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../wire/exchange.ts'
import { allowsOrigin, hasRequestId } from './envelope.ts'
import { answer } from './fake-exchange.helper.ts'
import { answersPreflight } from './preflight.ts'

const ORIGIN = 'https://app.example.com'
const LIVE = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date'

function asked(headers: Record<string, string>, status = 200, body: unknown = ''): Exchange {
  const exchange = answer(status, body, headers)
  return { ...exchange, request: { ...exchange.request, headers: { origin: ORIGIN } } }
}

describe('an answer to a page of another origin', () => {
  const codes = (origin: string | undefined, exposed: string | undefined) =>
    allowsOrigin(
      asked({
        ...(origin === undefined ? {} : { 'access-control-allow-origin': origin }),
        ...(exposed === undefined ? {} : { 'access-control-expose-headers': exposed }),
      }),
    ).length

  it.each([
    ['*', LIVE],
    [ORIGIN, LIVE],
    ['*', '*'],
    [ORIGIN, '*'],
    ['*', LIVE.toLowerCase().replaceAll(',', ', ')],
  ])('can be read: %s, %s', (origin, exposed) => expect(codes(origin, exposed)).toBe(0))

  it.each([
    [undefined, LIVE, 1],
    ['https://other.example.com', '*', 1],
    ['*', undefined, 4],
    ['*', 'Date', 3],
  ])('cannot be read: %s, %s', (origin, exposed, count) => expect(codes(origin, exposed)).toBe(count))
})

describe('a preflight', () => {
  const live = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'content-type,x-amz-target',
    'access-control-allow-methods': 'POST',
    'access-control-expose-headers': LIVE,
    'access-control-max-age': '172800',
    'x-amzn-requestid': '7a1dbbcb-7a3b-4c6b-9d63-c4a1b2f0e111',
  }
  const found = (headers: Record<string, string>, status?: number, body?: unknown) =>
    answersPreflight(['content-type', 'x-amz-target'])(asked(headers, status, body)).map(
      ({ code, level = 'MUST' }) => `${level} ${code}`,
    )

  it('is fine as the live service answers it', () => expect(found(live)).toEqual([]))

  it.each([
    ['the origin echoed', { ...live, 'access-control-allow-origin': ORIGIN }, []],
    ['any header', { ...live, 'access-control-allow-headers': '*' }, []],
    ['POST left unnamed', { ...live, 'access-control-allow-methods': 'GET' }, ['SHOULD preflight-bytes']],
    ['another age', { ...live, 'access-control-max-age': '600' }, ['SHOULD preflight-bytes']],
    ['no origin', { ...live, 'access-control-allow-origin': '' }, ['MUST preflight']],
    ['another origin', { ...live, 'access-control-allow-origin': 'https://x.example.com' }, ['MUST preflight']],
    ['a header refused', { ...live, 'access-control-allow-headers': 'content-type' }, ['MUST preflight']],
  ])('with %s', (_how, headers, codes) => expect(found(headers)).toEqual(codes))

  it('may be answered 204, and by no fault', () => {
    expect(found(live, 204)).toEqual(['SHOULD preflight-bytes'])
    expect(found(live, 405, '<html/>')).toEqual(['MUST preflight', 'SHOULD preflight-bytes'])
  })
})

describe('a request id', () => {
  const found = (id?: string) =>
    hasRequestId(answer(200, {}, id === undefined ? {} : { 'x-amzn-requestid': id })).map(
      ({ code, level = 'MUST' }) => `${level} ${code}`,
    )

  it('is there, and a UUID', () => {
    expect(found('7a1dbbcb-7a3b-4c6b-9d63-c4a1b2f0e111')).toEqual([])
    expect(found('AyPsGSSF56'.repeat(5))).toEqual(['SHOULD request-id-form'])
    expect(found('')).toEqual(['MUST request-id'])
    expect(found()).toEqual(['MUST request-id'])
  })
})
