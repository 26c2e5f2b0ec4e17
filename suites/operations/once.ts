/** What several cases of one run look at, and none of them changes, is asked for once. */
import { TransportError } from '../../spec/errors.ts'

const made = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * The first caller makes it; the others, in the same run, get the same (a refusal included). Silence may pass, so
 * the next caller may ask again.
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
    if (error instanceof TransportError) ofRun.delete(key)
  })
  return fresh
}
