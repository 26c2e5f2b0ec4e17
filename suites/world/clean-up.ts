/** Removes what a run created, backwards along the graph: what lies in something else goes with it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { TransportError } from '../../spec/errors.ts'
import { resourceOf } from './graph.ts'
import type { Kind } from './kinds.ts'
import { createLedger, readRemains, type Ledger, type Remaining, type Unsure } from './ledger.ts'
import { prefixOf } from './names.ts'
import { patience } from './patience.ts'
import { readBack, stillThere } from './really-gone.ts'
import { setUp, SetUpError, type Caller } from './set-up.ts'

export interface CleanUpOptions {
  wire: Caller
  ledgerFile: string
  run: string
  /** How long after it was asked for the target may still be making something, in milliseconds. Default 10,000. */
  patienceMs?: number
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

export interface Settled extends CleanedUp {
  /** What the target was asked to make and neither told of nor lists: it may come yet. */
  perhaps: Left[]
}

/**
 * Removes what is in the ledger, and looks what the target lists under the run's name: what it made without saying so,
 * and what it only says that it removed. In the end it reads back. What becomes of it is noted in the ledger, so it may be
 * called again. Never throws for what the target does.
 * @throws SuiteError where requests cannot be made at all (`no-credentials`).
 */
export async function cleanUp(options: CleanUpOptions): Promise<Settled> {
  const { wire, ledgerFile } = options
  const ledger = createLedger(ledgerFile)
  const { there, unsure, kinds } = readRemains(ledgerFile)
  const done: Settled = { ...(await removeAll(wire, ledger, there)), perhaps: [] }
  for (const kind of kinds) {
    if (resourceOf(kind).find === undefined) continue
    const unseen = await lookAround(
      options,
      ledger,
      kind,
      unsure.filter((one) => one.kind === kind),
      done,
    )
    await readBack(wire, ledger, kind, done)
    done.left.push(...unseen)
  }
  return done
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
  const tryOnce = () => refusalOf(() => patience().make(id, () => setUp(wire, removal.operation, removal.input(id))))
  const refusal = await tryOnce()
  const { first } = removal
  if (refusal === undefined || first === undefined) return refusal
  // Why it was refused is told where nothing in it could be removed either.
  return (await refusalOf(() => first.remove(caller(wire), id))) === undefined ? tryOnce() : refusal
}

/** Undefined where it is done, or was done already; else why it is not. */
async function refusalOf(act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    if (error instanceof TransportError) return error.message
    if (!(error instanceof SetUpError)) throw error
    return error.fault === 'ResourceNotFoundException' ? undefined : error.message
  }
}

/** Between two looks at what a target lists, in milliseconds. */
const LOOK_MS = 500
/** So often something is removed that is listed again. */
const TRIES = 3
/** What was asked for so long ago, and is not listed, was never made. */
const NEVER_MS = 60_000
/** The clocks of two machines may differ by so much. */
const SKEW_MS = 5_000

/**
 * Looks under the run's name, with patience where something may still be on its way, and removes what is there.
 * @returns what cannot be seen, though it may be there.
 */
async function lookAround(
  { wire, run, patienceMs = 10_000 }: CleanUpOptions,
  ledger: Ledger,
  kind: Kind,
  unsure: readonly Unsure[],
  done: Settled,
): Promise<Left[]> {
  const missing = new Map(unsure.map((one) => [one.name, one]))
  const tries = new Map<string, number>()
  const isOnItsWay = (): boolean =>
    [...missing.values()].some(({ at, answered }) => !answered && Date.now() < at + patienceMs)
  for (;;) {
    const found = await listed(wire, kind, run, missing)
    if (typeof found === 'string') return cannotSee(found, missing)
    const there = found.filter(({ id }) => !done.left.some(({ what }) => what === id))
    for (const { name, id } of there) {
      if (missing.delete(name)) ledger.write({ event: 'created', kind, id, name })
      tries.set(id, (tries.get(id) ?? 0) + 1)
    }
    await removeAgain(wire, ledger, kind, [...new Set(there.map(({ id }) => id))], tries, done)
    if (there.length === 0 && !isOnItsWay()) break
    await sleep(LOOK_MS)
  }
  for (const one of missing.values()) settle(one, ledger, done)
  return []
}

/** Why what was made cannot be seen, where that matters: what was removed is read back. */
function cannotSee(why: string, missing: ReadonlyMap<string, Unsure>): Left[] {
  const reason = `whether it was created cannot be seen: ${why}`
  return [...missing.values()].map(({ kind, name }) => ({ kind, what: name, reason }))
}

/** Those of this run by their names, or why they cannot be seen. */
async function listed(
  wire: Caller,
  kind: Kind,
  run: string,
  missing: ReadonlyMap<string, Unsure>,
): Promise<Listed[] | string> {
  const { find } = resourceOf(kind)
  const prefix = prefixOf(run)
  // A case may have asked for a name that begins otherwise; that it is new tells it from somebody else's.
  const others = [...missing.values()].filter(({ name }) => !name.startsWith(prefix))
  try {
    const all = await patience().make(
      kind,
      async () => (await find?.(caller(wire), others.length > 0 ? '' : prefix)) ?? [],
    )
    return all.filter(({ name, createdAt }) => {
      if (name.startsWith(prefix)) return true
      const asked = missing.get(name)
      return asked !== undefined && createdAt !== undefined && createdAt * 1_000 >= asked.at - SKEW_MS
    })
  } catch (error) {
    if (error instanceof TransportError || error instanceof SetUpError) return error.message
    throw error
  }
}

type Listed = { name: string; id: string; createdAt?: number }

/** What is listed although it was removed is removed again, a few times; then the target is not believed any more. */
async function removeAgain(
  wire: Caller,
  ledger: Ledger,
  kind: Kind,
  ids: readonly string[],
  tries: ReadonlyMap<string, number>,
  done: Settled,
): Promise<void> {
  const stays = ids.filter((id) => (tries.get(id) ?? 0) > TRIES)
  for (const id of stays) stillThere(ledger, { kind, id }, 'listed', done)
  const rest = ids.filter((id) => !stays.includes(id))
  const { removed, left } = await removeAll(
    wire,
    ledger,
    rest.map((id) => ({ kind, id })),
  )
  done.removed.push(...removed.filter(({ id }) => !done.removed.some((one) => one.id === id)))
  done.left.push(...left)
}

/** Looked for and not there: the target has said that it failed, or had the time, or may be making it yet. */
function settle({ kind, name, at, answered }: Unsure, ledger: Ledger, { perhaps }: Settled): void {
  if (answered || Date.now() - at >= NEVER_MS) ledger.write({ event: 'refused', kind, name })
  else perhaps.push({ kind, what: name, reason: 'the target was asked for it, did not answer, and does not list it' })
}

/** Set-up calls on this wire. */
export const caller =
  (wire: Caller) =>
  (operation: string, input: unknown): Promise<unknown> =>
    setUp(wire, operation, input)
