/** An exchange as reports keep it: without secrets, bounded, as text. Redacted here, once, not in each writer. */
import type { ExchangeRecord } from '../../spec/record.ts'
import type { Exchange, WireRequest } from './exchange.ts'
import { placeOf } from '../../spec/sensitive.ts'
import { redacted, redactText, type Body } from './redact-text.ts'
import { withoutValues } from './without-values.ts'
import { textOf } from './response.ts'
import { isSecretHeader } from './secret-names.ts'

/** Characters of a body that a record keeps. */
export const KEPT = 4096

/** A request that perhaps nobody answered. */
export type Asked = Pick<Exchange, 'url' | 'request'> & Partial<Exchange>

/**
 * The record of an exchange. Secrets are known by what the description says of the operation's members, at any depth,
 * then by the names of members, parameters and headers; those of the request are also taken out wherever the answer repeats them, so that an error page that echoes its
 * request gives nothing away.
 */
export function exchangeRecord({ operation, url, request, response, ms }: Asked): ExchangeRecord {
  const secrets = new Set<string>()
  const bodies = bodiesOf(operation)
  const asked = {
    method: request.method,
    url,
    headers: redactHeaders(request.headers, secrets),
    body: kept(redactBody(request.body, secrets, bodies.request)),
    bodyBytes: request.body.length,
  }
  if (response === undefined) return { request: asked }
  const repeated = new Set(secrets)
  const clean = (text: string): string => withoutValues(text, repeated)
  const headers = Object.entries(redactHeaders(response.headers, secrets)).map(([name, value]) => [name, clean(value)])
  const body = kept(clean(redactBody(response.bytes, secrets, bodies.answer)))
  const unread = response.truncated ? ` ... (more than ${response.bytes.length} bytes came: the rest was not read)` : ''
  const answer = { status: response.status, headers: Object.fromEntries(headers) as Record<string, string> }
  return { request: asked, response: { ...answer, body: body + unread, bodyBytes: response.bytes.length, ms: ms ?? 0 } }
}

/** The request without its secrets, as bytes that a shell can send; bytes that are not UTF-8 stay as they are. */
export function redactRequest(request: WireRequest, operation?: string): WireRequest {
  const found = new Set<string>()
  const encoding = textOf(request.body) === undefined ? 'latin1' : 'utf8'
  const body = Buffer.from(request.body)
  const clean = redactText(body.toString(encoding), found, bodiesOf(operation).request)
  return {
    ...request,
    headers: redactHeaders(request.headers, found),
    body: found.size === 0 ? request.body : Buffer.from(clean, encoding),
  }
}

/** `text` about an exchange without the secrets of its request or its answer. */
export function withoutSecrets(exchange: Pick<Exchange, 'operation' | 'request' | 'response'>, text: string): string {
  const { operation, request, response } = exchange
  const found = new Set<string>()
  const bodies = bodiesOf(operation)
  redactHeaders(request.headers, found)
  redactBody(request.body, found, bodies.request)
  redactHeaders(response.headers, found)
  redactBody(response.bytes, found, bodies.answer)
  return withoutValues(text, found)
}

/** What is known of both bodies. The request's is to be read first: what it shows is shown in the answer, too. */
function bodiesOf(operation: string | undefined): { request: Body; answer: Body } {
  const sent = new Set<string>()
  const place = (side: 'input' | 'output') => (operation === undefined ? undefined : placeOf(operation, side))
  return {
    request: { side: 'request', place: place('input'), sent },
    answer: { side: 'answer', place: place('output'), sent },
  }
}

function redactHeaders(headers: Record<string, string>, found: Set<string>): Record<string, string> {
  const clean = Object.entries(headers).map(([name, value]) => {
    if (!isSecretHeader(name)) return [name, value]
    found.add(value)
    return [name, redacted(value)]
  })
  return Object.fromEntries(clean) as Record<string, string>
}

/** Bytes that are not UTF-8 are shown as ASCII with `\xNN`. */
function redactBody(bytes: Uint8Array, found: Set<string>, body: Body): string {
  const text = textOf(bytes)
  if (text !== undefined) return redactText(text, found, body)
  const clean = redactText(Buffer.from(bytes).toString('latin1'), found, body)
  return clean.replace(/[^\t\n\r\x20-\x7e]/g, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** The first characters, and how many there were; never half a surrogate pair. */
function kept(text: string): string {
  if (text.length <= KEPT) return text
  return `${text.slice(0, KEPT).replace(/[\ud800-\udbff]$/, '')} ... (${KEPT} of ${text.length} characters kept)`
}
