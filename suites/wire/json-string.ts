/** Strings of JSON in a text that need not be JSON as a whole. */

/** The place behind the closing quote, or the end of the text where there is none. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\' && end - 1 - slashes > start) slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
  return text.length
}

/**
 * What the text between the quotes says: as JSON has it, and where it is broken or cut off, what of it is in order. A
 * broken escape stays as it is.
 */
export function unescaped(inner: string): string {
  try {
    return JSON.parse(`"${inner}"`) as string
  } catch {
    return inner.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g, (_all, code?: string, short?: string) =>
      code === undefined ? (SHORT[short ?? ''] ?? short ?? '') : String.fromCharCode(parseInt(code, 16)),
    )
  }
}

const SHORT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
