/**
 * What a run creates on a target, written down as it is created, so that a run that is killed leaves a list of what to
 * remove. One JSON object per line, appended synchronously: what is in the file has happened, or was about to.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Kind } from './kinds.ts'

/** Whose ledger it is. */
export interface Origin {
  run: string
  /** The target's; absent where the target dies with the run, and all in it. */
  url?: string
  /** The process of the run, on this machine. */
  pid: number
}

export type LedgerEntry =
  /** The first one. */
  | ({ event: 'run' } & Origin)
  /** Something that has to be removed by itself is about to be made. */
  | { event: 'creating'; kind: Kind; name: string }
  /** `parent`: the id of what it lies in, and goes with. `name` where the target gave another id. */
  | { event: 'created'; kind: Kind; id: string; name?: string; parent?: string }
  /** The target answered that it broke down: it has made it by now, or never will. */
  | { event: 'broke-down'; kind: Kind; name: string }
  /** The target refused, so that there is nothing to remove. */
  | { event: 'refused'; kind: Kind; name: string }
  | { event: 'removed'; kind: Kind; id: string }

export interface Ledger {
  file: string
  write: (entry: LedgerEntry) => void
}

/**
 * A ledger in this file, which is made, with its folder, at the first entry.
 * @param origin is put before the first entry; for who begins a ledger, not for who goes on with one.
 */
export function createLedger(file: string, origin?: Origin): Ledger {
  let started = false
  const line = (entry: LedgerEntry): string => `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`
  return {
    file,
    write(entry) {
      if (!started) mkdirSync(dirname(file), { recursive: true })
      const isFirst = !started && origin !== undefined && !existsSync(file)
      started = true
      appendFileSync(file, `${isFirst ? line({ event: 'run', ...origin }) : ''}${line(entry)}`)
    },
  }
}

/** Whose ledger it is; undefined where it does not say. */
export function readOrigin(file: string): Origin | undefined {
  return entries(file).find((entry) => entry.event === 'run')
}

export interface Remaining {
  kind: Kind
  id: string
}

/** What the ledger says is still there. */
export interface Remains {
  /** What was created, lies in nothing else, and was not removed; oldest first. */
  there: Remaining[]
  /** What nobody knows whether the target created it. */
  unsure: Unsure[]
  /** What of the run has ever been there, or may have been, and is removed by itself. */
  kinds: Kind[]
}

export interface Unsure {
  kind: Kind
  name: string
  /** When it was asked for, in milliseconds since the epoch. */
  at: number
  /** The target has answered: nothing is under way any more. */
  answered: boolean
}

/** Reads a ledger; a missing file is an empty one, and a last line that was cut off is passed over. */
export function readRemains(file: string): Remains {
  const there = new Map<string, Remaining>()
  const unsure = new Map<string, Unsure>()
  const kinds = new Set<Kind>()
  for (const entry of entries(file)) {
    if (entry.event === 'run') continue
    const { kind } = entry
    if (!('parent' in entry)) kinds.add(kind)
    const key = 'name' in entry ? `${kind} ${entry.name}` : ''
    const known = unsure.get(key)
    if (entry.event === 'creating')
      unsure.set(key, { kind, name: entry.name, at: Date.parse(entry.at), answered: false })
    else if (entry.event === 'broke-down') {
      if (known !== undefined) unsure.set(key, { ...known, answered: true })
    } else if (entry.event === 'removed') there.delete(`${kind} ${entry.id}`)
    else if (entry.name !== undefined) unsure.delete(key)
    if (entry.event === 'created' && entry.parent === undefined)
      there.set(`${kind} ${entry.id}`, { kind, id: entry.id })
  }
  return { there: [...there.values()], unsure: [...unsure.values()], kinds: [...kinds] }
}

/** When it came to pass, as `Date.parse` reads it. */
type Dated = LedgerEntry & { at: string }

function entries(file: string): Dated[] {
  return textOf(file)
    .split('\n')
    .flatMap((line) => {
      try {
        const entry = JSON.parse(line) as Dated | null
        return typeof entry?.event === 'string' ? [entry] : []
      } catch {
        return []
      }
    })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
