/** What several cases of one run look at, and none of them changes, is asked for once. */
import type { CaseContext } from '../engine/case.ts'

const made = new WeakMap<CaseContext['target'], Map<string, Promise<unknown>>>()

/** The first caller makes it; the others, in the same run, get the same (a refusal included). */
export function once<T>(ctx: CaseContext, key: string, make: () => Promise<T>): Promise<T> {
  const ofRun = made.get(ctx.target) ?? new Map<string, Promise<unknown>>()
  made.set(ctx.target, ofRun)
  const known = ofRun.get(key) as Promise<T> | undefined
  if (known !== undefined) return known
  const fresh = make()
  ofRun.set(key, fresh)
  return fresh
}
