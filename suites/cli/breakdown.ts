/** What nobody caught: one line, the clean-up, and exit code 2, where Node would print a stack and end with 1. */
import { keepAlone } from './alone.ts'
import { lineOf } from './line-of.ts'
import { say, settleStreams } from './streams.ts'

/** A run that broke may have lost what it waits for; its reaper then does the rest. */
const LAST_MS = 60_000

let end: ((why: string) => void) | undefined
let broken = false

function broke(error: unknown): void {
  // What breaks later, the first thing may have broken.
  if (broken) return
  broken = true
  say(lineOf(error))
  if (end === undefined) {
    void settleStreams(2).then((code) => process.exit(code))
    return
  }
  setTimeout(() => process.exit(2), LAST_MS).unref()
  end('an error of its own')
}

/** Call it first. A rejection that nobody handled comes the same way. */
export function catchBreakdowns(): void {
  process.on('uncaughtException', broke)
  keepAlone(process, ['uncaughtException', 'unhandledRejection'], broke)
}

/**
 * @param listener ends what is under way, in order; while nobody does, a breakdown ends the process.
 * @returns takes the listener off.
 */
export function onBreakdown(listener: (why: string) => void): () => void {
  end = listener
  return () => void (end = undefined)
}
