/**
 * The one place of the command line that writes to stdout and stderr. What a terminal would obey is made visible, a
 * line has a bound, and a stream that cannot be written is noted instead of thrown: it must not end the process with
 * Node's 1, which says that the target does not conform.
 */
import { clip } from '../../reports/write/clip.ts'
import { wantsColour } from '../../reports/write/colour.ts'
import { visible, visibleLines } from '../../reports/write/visible.ts'

/** Of one line on stderr, in UTF-16 units. */
const LINE_SHOWN = 2_000

/** What `styleText` puts around painted text; whatever else the terminal would obey came from elsewhere. */
const PAINT = /(\u001b\[[\d;]*m)/

/** Why a stream could not be written, first come, first kept; and who wants to hear of it. */
const state = {
  broken: undefined as string | undefined,
  /** A reader of stdout that went away counts as well: somebody had work done, and nobody can see what came of it. */
  insists: false,
  listeners: new Set<(why: string) => void>(),
}

/** One line on stderr, in the place of a spinner. */
export function say(text: string): void {
  const line = visible(clip(text.replace(/\s+/g, ' ').trim(), LINE_SHOWN))
  write(process.stderr, `${process.stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`)
}

/** Each line of the text on stderr. */
export function sayLines(text: string): void {
  for (const line of text.split('\n')) write(process.stderr, `${visible(clip(line, LINE_SHOWN))}\n`)
}

/** Text of any length on stdout, its lines as they are. */
export function print(text: string): void {
  write(process.stdout, visibleLines(text))
}

/** As `print`, and colours stay, where there are any to be. */
export function printPainted(text: string): void {
  const parts = text.split(PAINT).map((part, at) => (at % 2 === 1 ? part : visibleLines(part)))
  write(process.stdout, parts.join(''))
}

/** How stdout shows things. */
export function look(): { colour: boolean; width: number } {
  const { stdout } = process
  return { colour: wantsColour(stdout), width: stdout.columns || Infinity }
}

/** Where a spinner may turn: it writes nothing but what this command line made up. */
export const watched = (): NodeJS.WriteStream => process.stderr

function write(stream: NodeJS.WriteStream, text: string): void {
  try {
    stream.write(text)
  } catch (error) {
    note(stream, error)
  }
}

function note(stream: NodeJS.WriteStream, error: unknown): void {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  // `poolproof list | head` is no trouble.
  if (code === 'EPIPE' && stream === process.stdout && !state.insists) return
  if (state.broken !== undefined) return
  const name = stream === process.stdout ? 'stdout' : 'stderr'
  state.broken = code === 'EPIPE' ? `a reader of ${name} that went away` : `${name}, which cannot be written (${code})`
  for (const listener of state.listeners) listener(state.broken)
}

/** Call it first: from now on a stream that cannot be written does not end the process. */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => note(stream, error))
}

/**
 * From now on a reader of stdout that went away counts.
 * @param listener is told once why nobody reads what is told.
 * @returns takes the listener off.
 */
export function insistOnReaders(listener: (why: string) => void = () => undefined): () => void {
  state.insists = true
  state.listeners.add(listener)
  if (state.broken !== undefined) listener(state.broken)
  return () => void state.listeners.delete(listener)
}

/**
 * Waits until what was written is out.
 * @returns the exit code: 2 where a stream could not be written.
 */
export async function settleStreams(code: number): Promise<number> {
  await Promise.all([process.stderr, process.stdout].map(flushed))
  if (state.broken === undefined) return code
  // Of stderr nobody can be told.
  say(`poolproof: could not tell what there is to tell: stopped by ${state.broken}`)
  await flushed(process.stderr)
  return 2
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    try {
      stream.write('', () => resolve())
    } catch (error) {
      note(stream, error)
      resolve()
    }
  })
}
