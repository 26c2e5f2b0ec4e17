/**
 * A corpus of malformed AWS JSON 1.1 requests. Each entry alters the well-formed request of an accepted twin; what the
 * live service answers is asserted only where a public record shows it (`spec/wire/malformed.json`), at that record's
 * level, and not at all where the facts list it as not found (spec/decisions/010). For all the others the one obligation
 * is that the target answers: no hang, no 5xx, and the next request is fine.
 */
import type { WireRequest } from '../../wire/exchange.ts'

export interface Malformed {
  /** Last part of the id. */
  name: string
  /** "a body that breaks off in the middle" */
  what: string
  /** The request to send, made from the twin's. */
  alter: (request: WireRequest) => WireRequest
  /** Nothing in it says which service is meant, where one port serves several. */
  namesNoService?: true
}

const text = (value: string) => new TextEncoder().encode(value)
const read = (request: WireRequest) => new TextDecoder().decode(request.body)
const withBody = (make: (body: string) => string | Uint8Array) => (request: WireRequest) => {
  const body = make(read(request))
  return { ...request, body: typeof body === 'string' ? text(body) : body }
}
const withHeaders = (change: Record<string, string | undefined>) => (request: WireRequest) => {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...request.headers, ...change })) {
    if (value !== undefined) headers[name] = value
  }
  return { ...request, headers }
}

export const MALFORMED: readonly Malformed[] = [
  {
    name: 'form-encoded-body',
    what: 'a form-encoded body',
    alter: withBody(formEncoded),
  },
  {
    name: 'double-encoded-body',
    what: 'a body that was encoded as JSON twice',
    alter: withBody((body) => JSON.stringify(body)),
  },
  {
    name: 'truncated-body',
    what: 'a body that breaks off in the middle',
    alter: withBody((body) => body.slice(0, Math.floor(body.length / 2))),
  },
  {
    name: 'open-brace-body',
    what: 'a body that is a lone brace',
    alter: withBody(() => '{'),
  },
  {
    name: 'trailing-comma',
    what: 'a trailing comma',
    alter: withBody((body) => `${body.slice(0, -1)},}`),
  },
  { name: 'garbage-body', what: 'a body that is no JSON at all', alter: withBody(() => '<xml/> \\ not json') },
  { name: 'empty-body', what: 'an empty body', alter: withBody(() => '') },
  { name: 'null-body', what: 'the body null', alter: withBody(() => 'null') },
  {
    name: 'array-body',
    what: 'an array as body',
    alter: withBody((body) => `[${body}]`),
  },
  { name: 'string-body', what: 'a string as body', alter: withBody(() => '"x"') },
  { name: 'number-body', what: 'a number as body', alter: withBody(() => '1e400') },
  {
    name: 'duplicate-keys',
    what: 'the same member twice',
    alter: withBody((body) => joined(body, body.slice(1, -1))),
  },
  {
    name: 'invalid-utf8',
    what: 'bytes that are not UTF-8 inside a string',
    alter: (request) => ({ ...request, body: insertBytes(request.body, [0xff, 0xfe, 0xc3]) }),
  },
  {
    name: 'byte-order-mark',
    what: 'a byte order mark in front of the body',
    alter: (request) => ({ ...request, body: Uint8Array.from([0xef, 0xbb, 0xbf, ...request.body]) }),
  },
  {
    name: 'lone-surrogate',
    what: 'an escaped half of a surrogate pair',
    alter: withBody((body) => inFirstString(body, '\\ud800')),
  },
  {
    name: 'nul-character',
    what: 'an escaped NUL character',
    alter: withBody((body) => inFirstString(body, '\\u0000')),
  },
  {
    name: 'huge-number',
    what: 'a number of 10,000 digits in an unknown member',
    alter: withBody((body) => joined(body, `"PoolproofUnknownMember":${'9'.repeat(10_000)}`)),
  },
  {
    name: 'deep-nesting',
    what: 'an unknown member nested 5,000 levels deep',
    alter: withBody((body) => joined(body, `"PoolproofUnknownMember":${'['.repeat(5_000)}${']'.repeat(5_000)}`)),
  },
  {
    name: 'target-missing',
    what: 'a request without X-Amz-Target',
    namesNoService: true,
    alter: withHeaders({ 'x-amz-target': undefined }),
  },
  {
    name: 'target-unknown',
    what: 'an X-Amz-Target that names no operation',
    alter: withHeaders({ 'x-amz-target': 'AWSCognitoIdentityProviderService.PoolproofNoSuchOperation' }),
  },
  {
    name: 'target-lower-case',
    what: 'an X-Amz-Target in lower case',
    alter: (request) => withHeaders({ 'x-amz-target': request.headers['x-amz-target']?.toLowerCase() })(request),
  },
  {
    name: 'target-without-service',
    what: 'an X-Amz-Target without the service',
    alter: (request) => withHeaders({ 'x-amz-target': request.headers['x-amz-target']?.replace(/^.*\./, '') })(request),
  },
  {
    name: 'target-missing-json',
    what: 'a request without X-Amz-Target, as application/json',
    namesNoService: true,
    alter: withHeaders({ 'x-amz-target': undefined, 'content-type': 'application/json' }),
  },
  {
    name: 'content-type-json',
    what: 'a request as application/json',
    alter: withHeaders({ 'content-type': 'application/json' }),
  },
  {
    name: 'content-type-text',
    what: 'a request as text/plain',
    alter: withHeaders({ 'content-type': 'text/plain' }),
  },
  {
    name: 'content-type-missing',
    what: 'a request without Content-Type',
    alter: withHeaders({ 'content-type': undefined }),
  },
  {
    name: 'method-get',
    what: 'a GET request',
    alter: (request) => ({ ...request, method: 'GET', body: new Uint8Array() }),
  },
  { name: 'method-put', what: 'a PUT request', alter: (request) => ({ ...request, method: 'PUT' }) },
  { name: 'method-delete', what: 'a DELETE request', alter: (request) => ({ ...request, method: 'DELETE' }) },
  {
    name: 'path-unknown',
    what: 'a request to another path',
    alter: (request) => ({ ...request, path: '/poolproof-no-such-path' }),
  },
]

/** The object with these members besides. */
function joined(body: string, members: string): string {
  return `${body.slice(0, -1)}${body === '{}' || members === '' ? '' : ','}${members}}`
}

/** An escape at the beginning of the first string value. */
function inFirstString(body: string, escape: string): string {
  return body.replace(/(":\s*")/, (start) => start + escape)
}

/** Nested values as their JSON, as a form has nothing else for them. */
function formEncoded(body: string): string {
  const pairs = Object.entries(JSON.parse(body) as Record<string, unknown>)
  return new URLSearchParams(
    pairs.map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString()
}

/** Puts bytes inside the first string value, after its opening quote. */
function insertBytes(body: Uint8Array, bytes: readonly number[]): Uint8Array {
  const colon = body.indexOf(':'.charCodeAt(0))
  const at = body.indexOf('"'.charCodeAt(0), colon) + 1
  return Uint8Array.from([...body.slice(0, at), ...bytes, ...body.slice(at)])
}
