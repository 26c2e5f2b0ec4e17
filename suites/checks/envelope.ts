/** The envelope of an answer, each obligation a check of its own. */
import { plain } from '../../spec/faults.ts'
import type { Check } from '../engine/case.ts'
import { asObject, faultName, isSuccess, rawType } from './fault-answer.ts'
import { show, violation } from './violation.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The media type of a content type, without parameters, in lower case. */
export function mediaType(contentType: string | undefined): string | undefined {
  return contentType?.split(';')[0]?.trim().toLowerCase()
}

/** Violation `content-type`. */
export function contentTypeIs(expected: string): Check {
  return ({ response }) => {
    const actual = response.headers['content-type']
    if (mediaType(actual) === expected) return []
    return [violation('content-type', 'headers.content-type', expected, actual, 'answers with another content type')]
  }
}

/**
 * Every answer carries its request id; on the live service it is a UUID, which only people and log filters look at.
 * Violations: `request-id`, `request-id-form` (SHOULD).
 */
export const hasRequestId: Check = ({ response }) => {
  const at = 'headers.x-amzn-requestid'
  const id = response.headers['x-amzn-requestid']
  if (id === undefined || id.trim() === '') {
    return [violation('request-id', at, 'a UUID', id, 'answers without a request id')]
  }
  return UUID.test(id)
    ? []
    : [violation('request-id-form', at, 'a UUID', id, 'has request ids that are no UUIDs', 'SHOULD')]
}

/** The body of a modeled fault names it in `__type`, bare: no namespace, no suffix. Violation `fault-type-form`. */
export const namesFaultBare: Check = (exchange) => {
  if (isSuccess(exchange)) return []
  const type = rawType(exchange)
  if (type !== undefined && type === plain(type)) return []
  return [
    violation('fault-type-form', 'body.__type', 'a bare exception name', type, 'does not name its fault in "__type"'),
  ]
}

/** The header names the same fault; a colon follows it on the live service. Violation `error-type-header`. */
export const namesFaultInHeader: Check = (exchange) => {
  if (isSuccess(exchange)) return []
  const header = exchange.response.headers['x-amzn-errortype']
  const type = rawType(exchange)
  if (header !== undefined && (type === undefined || plain(header) === plain(type))) return []
  const expected = type === undefined ? 'the exception name' : `${plain(type)}:`
  return [
    violation(
      'error-type-header',
      'headers.x-amzn-errortype',
      expected,
      header,
      'does not name its fault in x-amzn-errortype',
    ),
  ]
}

/** No record shows a longer message; whether a header carries one whole is not known. */
const RECORDED_LENGTH = 1_000

/** The header repeats the message. Only what a header can carry is compared. Violation `error-message-header`. */
export const repeatsMessageInHeader: Check = (exchange) => {
  if (isSuccess(exchange)) return []
  const message = asObject(exchange.response.json)?.['message']
  // A fault without a message has nothing to repeat, and `saysMessage` tells.
  if (message === undefined) return []
  const header = exchange.response.headers['x-amzn-errormessage']
  const comparable =
    typeof message === 'string' && message.length <= RECORDED_LENGTH && /^[\x20-\x7e]*$/.test(message)
      ? message
      : undefined
  if (header !== undefined && (comparable === undefined || header.trim() === comparable.trim())) return []
  return [
    violation(
      'error-message-header',
      'headers.x-amzn-errormessage',
      message,
      header,
      'does not repeat its message in x-amzn-errormessage',
    ),
  ]
}

/** A modeled fault says what is wrong in a lower-case `message`. Violation `message-member`. */
export const saysMessage: Check = (exchange) => {
  if (isSuccess(exchange) || faultName(exchange) === undefined) return []
  const body = asObject(exchange.response.json)
  if (typeof body?.['message'] === 'string' && body['message'] !== '') return []
  return [violation('message-member', 'body.message', 'a string', show(body?.['message'] ?? body), 'has no "message"')]
}

/**
 * An answer to a request with an Origin lets its page read it, and the headers that SDKs look at. Judged is what a browser
 * makes of it: the origin that asked is as good as `*`, and `*` exposes every header to a request without credentials.
 * Violation `cors`.
 */
export const allowsOrigin: Check = ({ request, response }) => {
  const found = []
  const allowed = response.headers['access-control-allow-origin']
  if (allowed !== '*' && (allowed === undefined || allowed !== request.headers['origin'])) {
    const message = 'does not let a page of another origin read the answer'
    found.push(violation('cors', 'headers.access-control-allow-origin', '*', allowed, message))
  }
  const exposed = listed(response.headers['access-control-expose-headers'])
  if (exposed.includes('*')) return found
  for (const name of EXPOSED.filter((one) => !exposed.includes(one))) {
    const message = `does not expose ${name} to the page`
    found.push(
      violation('cors', 'headers.access-control-expose-headers', name, exposed.join(',') || undefined, message),
    )
  }
  return found
}

/** The headers that the live service exposes. */
export const EXPOSED = ['x-amzn-requestid', 'x-amzn-errortype', 'x-amzn-errormessage', 'date'] as const

/** The items of a header that is a list, in lower case. */
export const listed = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')
