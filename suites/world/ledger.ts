/**
 * What a run creates on a target, written down as it is created, so that a run that is killed leaves a list of what to
 * remove. One JSON object per line, appended synchronously: what is in the file has happened, or was about to.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type LedgerEntry =
  | { event: 'creating'; name: string }
  | { event: 'created'; name: string; userPoolId: string }
  /** The target refused, so that there is nothing to remove. */
  | { event: 'refused'; name: string }
  | { event: 'removed'; userPoolId: string }

export interface Ledger {
  file: string
  write: (entry: LedgerEntry) => void
}

/** A ledger in this file, which is made, with its folder, at the first entry. */
export function createLedger(file: string): Ledger {
  let started = false
  return {
    file,
    write(entry) {
      if (!started) mkdirSync(dirname(file), { recursive: true })
      started = true
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
    },
  }
}

/** What the ledger says is still there. */
export interface Remains {
  /** Pools that were created and not removed, oldest first. */
  userPoolIds: string[]
  /** Names of pools of which nobody knows whether the target created them. */
  unsure: string[]
}

/** Reads a ledger; a missing file is an empty one, and a last line that was cut off is passed over. */
export function readRemains(file: string): Remains {
  const ids = new Set<string>()
  const unsure = new Set<string>()
  for (const entry of entries(file)) {
    if (entry.event === 'creating') unsure.add(entry.name)
    else if (entry.event === 'removed') ids.delete(entry.userPoolId)
    else unsure.delete(entry.name)
    if (entry.event === 'created') ids.add(entry.userPoolId)
  }
  return { userPoolIds: [...ids], unsure: [...unsure] }
}

function entries(file: string): LedgerEntry[] {
  return textOf(file)
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as LedgerEntry]
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
