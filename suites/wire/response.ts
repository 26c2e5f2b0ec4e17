/** The body of an answer, read within a bound, as bytes, text and JSON. */
import type { WireResponse } from './exchange.ts'

/** Of fatal UTF-8: a byte order mark is kept, since JSON.parse refuses it and so should the checks see it. */
const UTF8 = { fatal: true, ignoreBOM: true }

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
  return { status, headers, bytes, truncated, text, json: text === undefined ? undefined : jsonOf(text) }
}

/** The text, or undefined where the bytes are not valid UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', UTF8).decode(bytes)
  } catch {
    return undefined
  }
}

/** The JSON value, or undefined where the text is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
