/** What several cases of one run look at, and none of them changes, is asked for once. */
import { Skip } from '../world/skip.ts'

const made = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * The first caller makes it; the others, in the same run, get the same (a refusal included). What may pass (silence, a
 * breakdown, a throttled answer) is not kept: the next caller asks again.
 * @param run what stands for the run: its target.
 */
export function once<T>(run: object, key: string, make: () => Promise<T>): Promise<T> {
  const ofRun = made.get(run) ?? new Map<string, Promise<unknown>>()
  made.set(run, ofRun)
  const known = ofRun.get(key) as Promise<T> | undefined
  if (known !== undefined) return known
  const fresh = make()
  ofRun.set(key, fresh)
  fresh.catch((error: unknown) => {
    if (!isSettled(error) && ofRun.get(key) === fresh) ofRun.delete(key)
  })
  return fresh
}

/** The next caller makes another one. */
export function forget(run: object, key: string): void {
  made.get(run)?.delete(key)
}

/** The target has said no, and would say so again. */
function isSettled(error: unknown): boolean {
  if (!(error instanceof Skip) || error.because === 'throttled') return false
  return (error.exchange?.response.status ?? 0) < 500
}
