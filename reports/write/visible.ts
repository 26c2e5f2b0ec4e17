/**
 * Makes text that a target sent safe to show: what a terminal or a reader would obey instead of showing (escape
 * sequences, other control characters, marks that reorder text) is written out, as in `\u{1b}`. The evidence stays.
 */

/** Controls, lone surrogates, line and bidirectional marks, the byte order mark, zero-width space, non-characters. */
const OBEYED = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\ufeff\u200b]/gu

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const writtenOut = (character: string): string =>
  SHORT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** The text as one line: line breaks and tabs are written out too. */
export function visible(text: string): string {
  return text.replace(OBEYED, writtenOut)
}

/** The text with its line breaks and tabs as they are (CRLF becomes LF), and everything else written out. */
export function visibleLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(OBEYED, (character) => (character === '\n' || character === '\t' ? character : writtenOut(character)))
}
