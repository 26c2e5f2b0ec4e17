/** Ctrl-C and its kin end a run in order: what was created is removed and what was judged is reported. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How the trouble of an interrupted run begins. */
export const INTERRUPTED = 'interrupted by '

export interface Interrupt {
  signal: AbortSignal
  /** Which signal came first, if any. */
  came: () => string | undefined
  /** Lets signals do again what they do by default. */
  stop: () => void
}

/**
 * The first signal aborts `signal`; the second is answered with patience, since the clean-up must not be skipped by a
 * key that is held down; the third leaves at once with exit code 2.
 */
export function listenForInterrupts(say: (line: string) => void): Interrupt {
  const controller = new AbortController()
  const came: string[] = []
  const hear = (name: NodeJS.Signals): void => {
    came.push(name)
    if (came.length === 1) {
      say(`poolproof: ${name}: stopping, then removing what was created`)
      controller.abort()
    } else if (came.length === 2) say('poolproof: still cleaning up; once more leaves at once')
    else process.exit(2)
  }
  for (const name of SIGNALS) process.on(name, hear)
  return {
    signal: controller.signal,
    came: () => came[0],
    stop: () => SIGNALS.forEach((name) => process.off(name, hear)),
  }
}
