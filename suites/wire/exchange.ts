/** One request and what came back. */

/** A request as it goes on the wire. `body` undefined sends none. */
export interface WireRequest {
  method: string
  /** Added to the target's base URL; `/` unless a case says otherwise. */
  path: string
  /** Lower-case names. */
  headers: Record<string, string>
  body: Uint8Array
  /** Signed wrongly on purpose: nothing signs it so again but the suite. */
  forged?: true
}

export interface WireResponse {
  status: number
  /** Lower-case names; repeated headers joined with `, `. */
  headers: Record<string, string>
  bytes: Uint8Array
  /** True where the answer was longer than the bound; `bytes` then holds the part that was read. */
  truncated: boolean
  /** The body as text; undefined where the bytes are not valid UTF-8. */
  text: string | undefined
  /** Why the body was not parsed, although it may be JSON; `json` is then undefined. */
  unbearable?: string
  /** The body as JSON; undefined where it is not JSON (a body `null` parses to `null`). */
  json: unknown
}

export interface Exchange {
  /** What was asked for, where whoever sent it knows: raw bytes may ask for nothing that has a name. */
  operation?: string
  /** The absolute URL that was asked. */
  url: string
  request: WireRequest
  response: WireResponse
  /** From the first byte sent to the last byte read, in milliseconds. */
  ms: number
  /** Why the request went out a second time; this is the answer to the second one. Absent where it went out once. */
  resent?: string
}

/** A request that perhaps nobody answered. */
export type Asked = Pick<Exchange, 'url' | 'request'> & Partial<Exchange>

/** An exchange in which nothing came back: its status is 0. */
export function silent(asked: Omit<Exchange, 'response' | 'ms'>): Exchange {
  const response = { status: 0, headers: {}, bytes: new Uint8Array(), truncated: false, text: '', json: undefined }
  return { ...asked, response, ms: 0 }
}
