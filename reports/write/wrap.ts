/** Breaks text into lines by what a terminal shows: an emoji or a Chinese character takes two columns. */
import stringWidth from 'string-width'

/** Below this, a line says too little to be read. */
const LEAST_ROOM = 20

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word in pieces that fit: the word itself, mostly. */
function pieces(word: string, room: number): string[] {
  if (stringWidth(word) <= room) return [word]
  const found: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && stringWidth(piece + segment) > room) {
      found.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...found, piece]
}

/**
 * The text in lines of at most `width` columns, broken at spaces where there are some. Every line but the first begins
 * with `indent`; the first stands after something as wide as that.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(LEAST_ROOM, width - stringWidth(indent))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => pieces(each, room))) {
    const joined = line === '' ? word : `${line} ${word}`
    if (line !== '' && stringWidth(joined) > room) lines.push(line)
    line = line !== '' && stringWidth(joined) > room ? word : joined
  }
  return [...lines, line].join(`\n${indent}`)
}
