/** Notices a target that is gone, so that a run does not wait for a timeout at every request that is left. */
import { TransportError } from '../../spec/errors.ts'

/** After so many requests in a row without any answer, one well-formed request decides whether the target is gone. */
const SUSPICIOUS = 5

export interface Silence {
  /** Sends one request, unless the target is gone. @throws TransportError */
  watch: <R>(ask: () => Promise<R>) => Promise<R>
}

/** @param isThere sends one well-formed request and rejects where nobody answers it. */
export function watchSilence(isThere: () => Promise<unknown>): Silence {
  let inARow = 0
  let verdict: Promise<void> | undefined

  /** One question at a time; an answer clears the suspicion, silence settles it for good. */
  const decide = () => {
    const count = inARow
    return (verdict ??= isThere().then(
      () => {
        inARow = 0
        verdict = undefined
      },
      () => {
        // Another request was answered in the meantime: the target is there.
        if (inARow === 0) {
          verdict = undefined
          return
        }
        throw new TransportError('unreachable', `the target stopped answering (${count} requests in a row); not tried`)
      },
    ))
  }

  return {
    async watch(ask) {
      if (inARow >= SUSPICIOUS) await decide()
      try {
        const answer = await ask()
        inARow = 0
        return answer
      } catch (error) {
        if (error instanceof TransportError) inARow += 1
        throw error
      }
    },
  }
}
