/** Reading the fault out of an answer, as an SDK does. */
import { plain } from '../../spec/faults.ts'
import type { Violation } from '../../spec/record.ts'
import type { Exchange } from '../wire/exchange.ts'
import { withoutSecrets } from '../wire/redact.ts'
import { shorten } from './violation.ts'

/** A JSON object, or undefined for anything else. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

/** `__type` of the body as it stands there, or undefined. */
export function rawType(exchange: Exchange): string | undefined {
  const type = asObject(exchange.response.json)?.['__type']
  return typeof type === 'string' ? type : undefined
}

/** The exception name: the body's `__type`, else the `x-amzn-errortype` header, without namespace and suffix. */
export function faultName(exchange: Exchange): string | undefined {
  const named = rawType(exchange) ?? exchange.response.headers['x-amzn-errortype']
  return named === undefined || named === '' ? undefined : plain(named)
}

/** True where the answer says that the request was carried out. */
export function isSuccess(exchange: Exchange): boolean {
  return exchange.response.status >= 200 && exchange.response.status < 300
}

/** Longer than any name of a fault or media type. */
const LONGEST_NAME = 80

/**
 * What came, without its words: `200`, `400 UserNotFoundException`, `413 text/html`. Tells the causes of two violations
 * apart, and is the same for two answers of one cause.
 */
export function cameOf(exchange: Exchange): string {
  const { status, headers } = exchange.response
  if (isSuccess(exchange)) return `${status}`
  const body = asObject(exchange.response.json)
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? 'without content type'
  const what = faultName(exchange) ?? (body === undefined ? type : 'without a name')
  return withoutSecrets(exchange, `${status} ${what.slice(0, LONGEST_NAME)}`)
}

/** The violation, told apart from others of its code and path by what came instead of what was expected. */
export function instead(exchange: Exchange, found: Violation): Violation {
  return { ...found, came: cameOf(exchange) }
}

/** "400 UserNotFoundException: Username/client id combination not found.", without what the request kept secret. */
export function describeAnswer(exchange: Exchange): string {
  return shorten(withoutSecrets(exchange, told(exchange)), LONGEST_ANSWER)
}

/** Of what a target answered, so much is said in a sentence. */
const LONGEST_ANSWER = 500

function told(exchange: Exchange): string {
  const { status, headers, text, bytes, truncated, unbearable } = exchange.response
  if (unbearable !== undefined) return `${status} with ${unbearable} for anybody to read`
  if (truncated) return `${status} with more than ${bytes.length} bytes`
  const name = faultName(exchange)
  const body = asObject(exchange.response.json)
  const message = body?.['message'] ?? body?.['Message']
  if (name !== undefined) return `${status} ${name}${typeof message === 'string' ? `: ${message}` : ''}`
  if (body !== undefined) return `${status} ${text ?? ''}`
  return `${status} ${headers['content-type'] ?? 'without content type'}, ${bytes.length} bytes that are no JSON object`
}
