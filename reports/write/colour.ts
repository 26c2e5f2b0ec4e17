/** Colours of a terminal, or none. */
import { styleText } from 'node:util'

export type Paint = (format: 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string

/** Paints, or leaves the text as it is. */
export const painter =
  (colour: boolean): Paint =>
  (format, text) =>
    colour ? styleText(format, text, { validateStream: false }) : text

/** Whether to colour what goes to this stream: a terminal, NO_COLOR and FORCE_COLOR as Node itself reads them. */
export function wantsColour(stream: NodeJS.WritableStream): boolean {
  return styleText('red', 'x', { stream }) !== 'x'
}
