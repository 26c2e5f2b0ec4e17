/** What `poolproof clean` does with things of ours, and how it says so. */
import { plural } from '../../reports/write/numbers.ts'
import type { Caller } from '../world/set-up.ts'

/** What may be removed. */
export interface Scope {
  /** Only what this run made, whatever its age. */
  run?: string
  /** Also what is so young that its run may be at work. */
  all: boolean
  /** Only tell. */
  dryRun: boolean
}

export interface CleanJob {
  wire: Caller
  /** As ledgers have it. */
  url: string
  /** The folder of the ledgers. */
  out: string
  scope: Scope
}

/** What became, or would become, of one thing. */
export interface Fate {
  kind: string
  run: string
  /** Its id, or its name. */
  what: string
  /** Why it is still there; absent where it is gone. */
  left?: string
}

export interface Cleaned {
  fates: Fate[]
  /** What is to be said besides, in sentences. */
  notes: string[]
  /** Why the target may not be clean. */
  open: string[]
}

/** One line for all of a kind, a run and a reason: how many, and one of them. */
export function inLines(fates: readonly Fate[], { dryRun }: Scope): string[] {
  const groups = new Map<string, Fate[]>()
  for (const fate of fates) {
    const key = JSON.stringify([fate.kind, fate.run, fate.left])
    groups.set(key, [...(groups.get(key) ?? []), fate])
  }
  const [removed, left] = dryRun ? ['would remove', 'would leave'] : ['removed', 'left']
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const example = group.length === 1 ? `: ${first.what}` : `, as in ${first.what}`
    const things = `${plural(group.length, first.kind)} of run ${first.run}${example}`
    return [first.left === undefined ? `${removed} ${things}` : `${left} ${things} (${first.left})`]
  })
}
