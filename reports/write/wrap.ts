/** Breaks text into lines by what a terminal shows: an emoji or a Chinese character takes two columns. */
import wrapAnsi from 'wrap-ansi'

/** Below this, a line says too little to be read. */
const LEAST_ROOM = 20

/**
 * The text in lines of at most `width` columns, broken at spaces where there are some. Every line but the first begins
 * with `indent`; the first stands after something as wide as that.
 * @param indent spaces
 */
export function wrap(text: string, width: number, indent = ''): string {
  if (width === Infinity) return text
  const room = Math.max(LEAST_ROOM, width - indent.length)
  return wrapAnsi(text, room, { hard: true }).replaceAll('\n', `\n${indent}`)
}
