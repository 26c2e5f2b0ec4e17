/** Removes what a run created, backwards along the graph: what lies in something else goes with it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { TransportError } from '../../spec/errors.ts'
import { resourceOf } from './graph.ts'
import type { Kind } from './kinds.ts'
import { createLedger, readRemains, type Ledger, type Remaining } from './ledger.ts'
import { prefixOf } from './names.ts'
import { patience } from './patience.ts'
import { setUp, SetUpError, type Caller } from './set-up.ts'

export interface CleanUpOptions {
  wire: Caller
  ledgerFile: string
  run: string
}

/** Something that could not be removed, by its id, or by its name where the target never told its id; and why not. */
export interface Left {
  kind: Kind
  what: string
  reason: string
}

export interface CleanedUp {
  /** Those that are gone, those that were gone already included. */
  removed: Remaining[]
  left: Left[]
}

/**
 * Waits between looking for what the target may still be creating when the run was killed, in milliseconds.
 * It is looked for only where the ledger leaves open whether it exists.
 */
const SETTLE = [0, 500, 1_000] as const

/**
 * Removes what is in the ledger, and what the target lists under the run's name where an answer is missing.
 * What it removes it notes in the ledger, so it may be called again. Never throws for what the target does.
 * @throws SuiteError where requests cannot be made at all (`no-credentials`).
 */
export async function cleanUp({ wire, ledgerFile, run }: CleanUpOptions): Promise<CleanedUp> {
  const ledger = createLedger(ledgerFile)
  const { there, unsure } = readRemains(ledgerFile)
  const done = await removeAll(wire, ledger, there)
  if (unsure.length === 0) return done
  const lost = await removeLost(wire, ledger, run, unsure)
  return { removed: [...done.removed, ...lost.removed], left: [...done.left, ...lost.left] }
}

/** Removes these, and notes it. */
export async function removeAll(
  wire: Caller,
  ledger: Pick<Ledger, 'write'>,
  there: readonly Remaining[],
): Promise<CleanedUp> {
  const result: CleanedUp = { removed: [], left: [] }
  await Promise.all(
    there.map(async (one) => {
      const reason = await remove(wire, one)
      if (reason !== undefined) return void result.left.push({ kind: one.kind, what: one.id, reason })
      ledger.write({ event: 'removed', ...one })
      result.removed.push(one)
    }),
  )
  return result
}

/** Undefined where it is gone, else why it is not. To remove twice does no harm, so it is tried with patience. */
async function remove(wire: Caller, { kind, id }: Remaining): Promise<string | undefined> {
  const { remove: removal } = resourceOf(kind)
  if (removal === undefined) return undefined
  try {
    await patience().make(id, () => setUp(wire, removal.operation, removal.input(id)))
    return undefined
  } catch (error) {
    if (error instanceof TransportError) return error.message
    if (!(error instanceof SetUpError)) throw error
    return error.fault === 'ResourceNotFoundException' ? undefined : error.message
  }
}

type Unsure = { kind: Kind; name: string }

/** What the ledger only says was asked for. */
async function removeLost(wire: Caller, ledger: Ledger, run: string, unsure: readonly Unsure[]): Promise<CleanedUp> {
  const missing = new Map(unsure.map((one) => [`${one.kind} ${one.name}`, one]))
  const kinds = [...new Set(unsure.map(({ kind }) => kind))]
  const result: CleanedUp = { removed: [], left: [] }
  try {
    for (const ms of SETTLE) {
      await sleep(ms)
      for (const kind of kinds) {
        const found = await patience().make(
          kind,
          async () => resourceOf(kind).find?.(caller(wire), prefixOf(run)) ?? [],
        )
        for (const { name, id } of found) {
          if (missing.delete(`${kind} ${name}`)) ledger.write({ event: 'created', kind, id, name })
        }
        const { removed, left } = await removeAll(
          wire,
          ledger,
          found.map(({ id }) => ({ kind, id })),
        )
        result.removed.push(...removed)
        if (left.length > 0) return { ...result, left }
      }
      if (missing.size === 0) break
    }
  } catch (error) {
    if (!(error instanceof TransportError || error instanceof SetUpError)) throw error
    const reason = `whether it was created cannot be seen: ${error.message}`
    return { ...result, left: [...missing.values()].map(({ kind, name }) => ({ kind, what: name, reason })) }
  }
  // Looked for three times and not there: it was never created.
  for (const { kind, name } of missing.values()) ledger.write({ event: 'refused', kind, name })
  return result
}

/** Set-up calls on this wire. */
export const caller =
  (wire: Caller) =>
  (operation: string, input: unknown): Promise<unknown> =>
    setUp(wire, operation, input)
