/** The body of an answer, read within a bound, as bytes, text and JSON. */
import { isUtf8 } from 'node:buffer'
import type { WireResponse } from './exchange.ts'
import { endOfString } from './json-string.ts'

/**
 * Reads at most `maxBytes`; `truncated` where there was more. The rest stays unread: the caller gives the connection up.
 */
export async function readBounded(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; truncated: boolean }> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    const room = maxBytes - length
    if (chunk.length > room) {
      chunks.push(chunk.subarray(0, room))
      return { bytes: Buffer.concat(chunks), truncated: true }
    }
    chunks.push(chunk)
    length += chunk.length
  }
  return { bytes: Buffer.concat(chunks), truncated: false }
}

/** Repeated headers joined with `, `, as HTTP lets anybody do. */
export function joinHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return joined
}

/** `bytes` as the cases want to look at them. A truncated body is text only where the cut left it valid. */
export function wireResponse(
  status: number,
  headers: Record<string, string>,
  { bytes, truncated }: { bytes: Uint8Array; truncated: boolean },
): WireResponse {
  const text = textOf(bytes)
  const plain = { status, headers, bytes, truncated, text }
  if (text === undefined) return { ...plain, json: undefined }
  const unbearable = whyUnbearable(text)
  return unbearable === undefined ? { ...plain, json: jsonOf(text) } : { ...plain, json: undefined, unbearable }
}

/** The deepest output of the API has some ten levels; what walks over an answer must not run out of stack. */
const DEEPEST = 200
/** The longest pages of the API have some thousands; so many more take longer to parse than a request may take. */
const MOST_MEMBERS = 20_000

/** Why JSON, or what looks like it, is not to be parsed: it would cost more than any answer of the API. */
function whyUnbearable(text: string): string | undefined {
  // A short text cannot be so, and nearly every answer is short.
  if (text.length <= DEEPEST) return undefined
  let [depth, members] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charCodeAt(at)
    if (one === QUOTE) at = endOfString(text, at) - 1
    else if (one === COLON) members += 1
    else if (one === BRACE || one === BRACKET) depth += 1
    else if (one === BRACE + 2 || one === BRACKET + 2) depth -= 1
    if (depth > DEEPEST) return 'JSON that is nested too deep'
    if (members > MOST_MEMBERS) return 'JSON of too many members'
  }
  return undefined
}

const [QUOTE, COLON, BRACKET, BRACE] = [...'":[{'].map((one) => one.charCodeAt(0)) as [number, number, number, number]

/**
 * The text, or undefined where the bytes are not valid UTF-8. A byte order mark is kept, since JSON.parse refuses it and so
 * should the checks see it.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

/** The JSON value, or undefined where the text is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
