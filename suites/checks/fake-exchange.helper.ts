/** Made-up answers for the tests of the checks. */
import type { Exchange } from '../wire/exchange.ts'

/** An exchange whose answer has this status, these headers and this body (an object is sent as JSON). */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = undefined
  }
  const request = { method: 'POST', path: '/', headers: {}, body: new TextEncoder().encode('{}') }
  const bytes = new TextEncoder().encode(text)
  return {
    url: 'http://127.0.0.1/',
    request,
    response: { status, headers, bytes, truncated: false, text, json },
    ms: 1,
  }
}
