/** An exchange as reports keep it: without secrets, bounded, as text. Redacted here, once, not in each writer. */
import type { ExchangeRecord } from '../../spec/record.ts'
import type { Exchange, WireRequest } from './exchange.ts'
import { redacted, redactText, withoutValues } from './redact-text.ts'
import { textOf } from './response.ts'
import { isSecretHeader } from './secret-names.ts'

/** Characters of a body that a record keeps. */
export const KEPT = 4096

/** A request that perhaps nobody answered. */
export type Asked = Pick<Exchange, 'url' | 'request'> & Partial<Pick<Exchange, 'response' | 'ms'>>

/**
 * The record of an exchange. Secrets are known by the names of their members, parameters and headers, at any depth;
 * those of the request are also taken out wherever the answer repeats them, so that an error page that echoes its
 * request gives nothing away.
 */
export function exchangeRecord({ url, request, response, ms }: Asked): ExchangeRecord {
  const secrets = new Set<string>()
  const asked = {
    method: request.method,
    url,
    headers: redactHeaders(request.headers, secrets),
    body: kept(redactBody(request.body, secrets)),
    bodyBytes: request.body.length,
  }
  if (response === undefined) return { request: asked }
  const repeated = new Set(secrets)
  const clean = (text: string): string => withoutValues(text, repeated)
  const headers = Object.entries(redactHeaders(response.headers, secrets)).map(([name, value]) => [name, clean(value)])
  const body = kept(clean(redactBody(response.bytes, secrets)))
  const unread = response.truncated ? ` ... (more than ${response.bytes.length} bytes came: the rest was not read)` : ''
  const answer = { status: response.status, headers: Object.fromEntries(headers) as Record<string, string> }
  return { request: asked, response: { ...answer, body: body + unread, bodyBytes: response.bytes.length, ms: ms ?? 0 } }
}

/** The request without its secrets, as bytes that a shell can send; bytes that are not UTF-8 stay as they are. */
export function redactRequest(request: WireRequest): WireRequest {
  const found = new Set<string>()
  const encoding = textOf(request.body) === undefined ? 'latin1' : 'utf8'
  const body = Buffer.from(request.body)
  const clean = redactText(body.toString(encoding), found)
  return {
    ...request,
    headers: redactHeaders(request.headers, found),
    body: found.size === 0 ? request.body : Buffer.from(clean, encoding),
  }
}

/** `text` about an exchange without the secrets of its request or its answer. */
export function withoutSecrets({ request, response }: Pick<Exchange, 'request' | 'response'>, text: string): string {
  const found = new Set<string>()
  for (const { headers, bytes } of [{ ...request, bytes: request.body }, response]) {
    redactHeaders(headers, found)
    redactBody(bytes, found)
  }
  return withoutValues(text, found)
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
function redactBody(bytes: Uint8Array, found: Set<string>): string {
  const text = textOf(bytes)
  if (text !== undefined) return redactText(text, found)
  const clean = redactText(Buffer.from(bytes).toString('latin1'), found)
  return clean.replace(/[^\t\n\r\x20-\x7e]/g, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** The first characters, and how many there were; never half a surrogate pair. */
function kept(text: string): string {
  if (text.length <= KEPT) return text
  return `${text.slice(0, KEPT).replace(/[\ud800-\udbff]$/, '')} ... (${KEPT} of ${text.length} characters kept)`
}
