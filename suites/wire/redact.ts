/** An exchange as reports keep it: without secrets, bounded, as text. Redacted here, once, not in each writer. */
import type { ExchangeRecord } from '../../spec/record.ts'
import type { Asked, WireRequest } from './exchange.ts'
import { bodiesOf } from './bodies.ts'
import { redacted, redactText, type Body } from './redact-text.ts'
import { textOf } from './response.ts'
import { cleanerOf, withoutUnread } from './run-memory.ts'
import { withoutForms } from './secret-forms.ts'
import { isSecretHeader } from './secret-names.ts'

/** Characters of a body that a record keeps, and of a header. */
export const KEPT = 4096
/** What is looked at for that: what is taken out is mostly longer than what stands there instead. */
const LOOKED_AT = 4 * KEPT
/** Headers that a record keeps: a target may send thousands. */
const HEADERS_KEPT = 100

/**
 * The record of an exchange. Secrets are known by what the description says of the operation's members, at any depth, by
 * the names of members, parameters and headers, by their form, and from all other exchanges of the run: an error page
 * that echoes a request gives nothing away, be it this one or another.
 */
export function exchangeRecord(asked: Asked): ExchangeRecord {
  const { operation, url, request, response, ms } = asked
  const clean = cleanerOf(asked)
  const bodies = bodiesOf(operation)
  const sent = {
    method: request.method,
    url,
    headers: headersOf(request.headers, (value) => value),
    body: bodyOf(request.body, textOf(request.body), bodies.request, (text) => text),
    bodyBytes: request.body.length,
  }
  if (response === undefined) return { request: sent }
  const unread = response.truncated ? ` ... (more than ${response.bytes.length} bytes came: the rest was not read)` : ''
  const body = bodyOf(response.bytes, response.text, bodies.answer, clean)
  return {
    request: sent,
    response: {
      status: response.status,
      headers: headersOf(response.headers, clean),
      body: body + unread,
      bodyBytes: response.bytes.length,
      ms: ms ?? 0,
    },
  }
}

/** The request without its secrets, as bytes that a shell can send; bytes that are not UTF-8 stay as they are. */
export function redactRequest(request: WireRequest, operation?: string): WireRequest {
  const found = new Set<string>()
  const encoding = textOf(request.body) === undefined ? 'latin1' : 'utf8'
  const body = Buffer.from(request.body)
  const clean = redactText(body.toString(encoding), found, bodiesOf(operation).request)
  return {
    ...request,
    headers: headersOf(request.headers, (value) => value),
    body: found.size === 0 ? request.body : Buffer.from(clean, encoding),
  }
}

/** Of what is said in a sentence, so much is kept. */
const SAID = 2_048

/** `text` about an exchange without secrets; of a long one the beginning. */
export function withoutSecrets(exchange: Asked, text: string): string {
  const isCut = text.length > LOOKED_AT
  const looked = isCut ? text.slice(0, LOOKED_AT) : text
  const clean = withoutForms(cleanerOf(exchange)(redactText(looked, new Set(), { side: 'request' }), isCut))
  const said = withoutUnread(exchange, clean.slice(0, SAID))
  return isCut || clean.length > SAID ? `${said}... (${text.length} characters)` : said
}

function headersOf(headers: Record<string, string>, clean: (value: string) => string): Record<string, string> {
  const kept = Object.entries(headers).slice(0, HEADERS_KEPT)
  const shown = kept.map(([name, value]) => [
    start(name),
    isSecretHeader(name)
      ? redacted(value)
      : start(withoutForms(clean(redactText(value.slice(0, LOOKED_AT), new Set(), { side: 'request' })))),
  ])
  return Object.fromEntries(shown) as Record<string, string>
}

/** Bytes that are not UTF-8 are shown as ASCII with `\xNN`. */
function bodyOf(
  bytes: Uint8Array,
  text: string | undefined,
  body: Body,
  clean: (text: string, isCut?: boolean) => string,
): string {
  const whole = text ?? Buffer.from(bytes).toString('latin1')
  const isCut = whole.length > LOOKED_AT
  // The request's own values are what its answer is compared with: it is read whole.
  const looked = isCut && body.side === 'answer' ? whole.slice(0, LOOKED_AT) : whole
  const shown = withoutForms(clean(redactText(looked, new Set(), body), isCut).slice(0, LOOKED_AT))
  const printable =
    text === undefined
      ? shown.replace(/[^\t\n\r\x20-\x7e]/g, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`)
      : shown
  return start(printable, looked === whole ? undefined : whole.length)
}

/** The first characters, and how many there were; never half a surrogate pair. */
function start(text: string, length = text.length): string {
  if (text.length <= KEPT) return text
  return `${text.slice(0, KEPT).replace(/[\ud800-\udbff]$/, '')} ... (${KEPT} of ${length} characters kept)`
}
