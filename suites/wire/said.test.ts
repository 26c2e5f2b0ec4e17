import { describe, expect, it } from 'vitest'
import type { Exchange } from './exchange.ts'
import { exchangeRecord, withoutSecrets } from './redact.ts'
import { wireResponse } from './response.ts'
import { createRunMemory } from './run-memory.ts'

interface Change {
  request?: string
  answer?: string
  headers?: Record<string, string>
}

const exchange = ({ request = '{}', answer = '{}', headers = {} }: Change): Exchange => ({
  url: 'http://h/',
  request: { method: 'POST', path: '/', headers: {}, body: Buffer.from(request) },
  response: wireResponse(400, headers, { bytes: Buffer.from(answer), truncated: false }),
  ms: 1,
})

describe('what is said of an answer', () => {
  it('shows no word of it that stands where nobody looked for secrets', () => {
    const answer = JSON.stringify({ pad: 'plain-word '.repeat(10_000), Password: 'hunter22-far' })
    expect(withoutSecrets(exchange({ answer }), 'is plain-word, hunter22-far, not expected-word')).toBe(
      'is plain-word, <redacted: 12 characters>, not expected-word',
    )
  })

  it('says how long it was, and the same when it is looked through again', () => {
    const once = withoutSecrets(exchange({}), `Password=hunter22 ${'word '.repeat(10_000)}`)
    expect(once).toMatch(/^Password=<redacted: 8 characters> word .*\.\.\. \(50018 characters\)$/)
    expect(once.length).toBeLessThan(2_100)
    expect(withoutSecrets(exchange({}), '{"Password":"<redacted: 8 characters>"}')).toBe(
      '{"Password":"<redacted: 8 characters>"}',
    )
  })

  it('has no half of a packed or cut-off secret', () => {
    const packed = JSON.stringify({ a: JSON.stringify({ Password: 'hunter22-canary' }) }).slice(0, -4)
    for (const answer of [packed, '{"Password":"hunter22-canary:', '{"Password":"hunter22-canary\\"']) {
      expect(JSON.stringify(exchangeRecord(exchange({ answer })))).not.toContain('canary')
    }
  })
})

describe('headers', () => {
  it('are known by the same rule as members, and some that end so hold none', () => {
    const shown = { 'access-control-allow-credentials': 'true', 'x-amz-error-code': 'X', 'x-amzn-errortype': 'X:' }
    const secret = { 'x-auth-token': 'canary', 'x-client-secret': 'canary', location: '/cb?access_token=canary1' }
    const { response } = exchangeRecord(exchange({ headers: { ...shown, ...secret } }))
    expect(response?.headers).toMatchObject(shown)
    expect(JSON.stringify(response)).not.toContain('canary')
  })
})

it('what was sent is known before its own answer comes', () => {
  const run = createRunMemory()
  const [slow, fast] = [
    exchange({ request: '{"Password":"hunter22-canary"}' }),
    exchange({ answer: 'hunter22-canary' }),
  ]
  run.expect({ url: slow.url, request: slow.request })
  run.expect({ url: fast.url, request: fast.request })
  run.note(fast)
  expect(exchangeRecord(fast).response?.body).toBe('<redacted: 15 characters>')
})
