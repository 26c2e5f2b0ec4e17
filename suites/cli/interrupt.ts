/**
 * Ctrl-C and its kin, a stream that nobody can read any more and an error that nobody caught end a run in order: what
 * was created is removed and what was judged is reported.
 */
import { SuiteError } from '../../spec/errors.ts'
import { keepAlone } from './alone.ts'
import { onBreakdown } from './breakdown.ts'
import { insistOnReaders, say } from './streams.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How the trouble of an interrupted run begins. */
export const INTERRUPTED = 'interrupted by '

export interface Interrupt {
  signal: AbortSignal
  /** What came first, if anything: a signal, or why nobody can be told anything. */
  came: () => string | undefined
  /** @throws SuiteError `interrupted` where something came: for the steps of a run that are nothing to be reported. */
  check: () => void
  /** Lets signals do again what they do by default. */
  stop: () => void
}

/**
 * The first signal aborts `signal`; the second is answered with patience, since the clean-up must not be skipped by a
 * key that is held down; the third leaves at once with exit code 2.
 */
export function listenForInterrupts(tell: (line: string) => void = say): Interrupt {
  const controller = new AbortController()
  const came: string[] = []
  const end = (what: string): void => {
    came.push(what)
    controller.abort()
  }
  const stopping = (what: string): void => {
    if (!controller.signal.aborted) tell(`poolproof: ${what}: stopping, then removing what was created`)
    end(what)
  }
  let signals = 0
  const hear = (name: NodeJS.Signals): void => {
    signals += 1
    if (signals === 1) stopping(name)
    else if (signals === 2) tell('poolproof: still cleaning up; once more leaves at once')
    else process.exit(2)
  }
  const others = [
    keepAlone(process, SIGNALS, hear),
    // Vite ends the process where its standard input ends.
    keepAlone(process.stdin, ['end']),
    insistOnReaders(end),
    onBreakdown(stopping),
  ]
  for (const name of SIGNALS) process.on(name, hear)
  return {
    signal: controller.signal,
    came: () => came[0],
    check() {
      if (came[0] !== undefined) throw new SuiteError('interrupted', `${INTERRUPTED}${came[0]}: nothing was judged`)
    },
    stop() {
      for (const name of SIGNALS) process.off(name, hear)
      for (const stop of others) stop()
    },
  }
}
