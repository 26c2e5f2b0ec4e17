/** Removes what runs left whose ledger is lost: what a target lists under a name that only a run gives. */
import { TransportError } from '../../spec/errors.ts'
import { caller, removeAll } from '../world/clean-up.ts'
import { orderOf, RESOURCES, resourceOf } from '../world/graph.ts'
import type { Kind, Wants } from '../world/kinds.ts'
import { ANY_RUN, prefixOf, runOf } from '../world/names.ts'
import { SetUpError } from '../world/set-up.ts'
import type { ByLedger } from './clean-by-ledger.ts'
import type { Cleaned, CleanJob } from './clean-fate.ts'

/** Something that a run made. */
interface Ours {
  kind: Kind
  id: string
  name: string
  run: string
  /** Seconds since the epoch. */
  createdAt?: number
}

/** A run that made something within this time may be at work, on whatever machine. */
const YOUNG_S = 3_600

/** @param ledgers what they said, and what was done about it. */
export async function cleanByName(job: CleanJob, ledgers: ByLedger): Promise<Cleaned> {
  const result: Cleaned = { fates: [], notes: [], open: [] }
  const found = (await findOurs(job, result)).filter(({ id }) => !ledgers.tried.has(id))
  const reasons = new Map([...byRun(found)].map(([run, its]) => [run, whyNot(run, its, job, ledgers)]))
  for (const { run, kind, name } of found) {
    const reason = reasons.get(run)
    if (reason !== undefined) result.fates.push({ run, kind, what: name, left: reason })
  }
  for (const [run, reason] of reasons) {
    if (reason !== undefined && !ledgers.atWork.has(run)) result.open.push(`things of run ${run} are left: ${reason}`)
  }
  await remove(
    found.filter(({ run }) => reasons.get(run) === undefined),
    job,
    result,
  )
  return result
}

/** Kinds that can be removed by themselves, each before what it needs. */
function kinds(): Kind[] {
  const all = Object.fromEntries([...RESOURCES.keys()].map((kind) => [kind, {}])) as Wants
  return orderOf(all)
    .filter((kind) => resourceOf(kind).remove !== undefined)
    .toReversed()
}

async function findOurs({ wire, scope }: CleanJob, { notes, open }: Cleaned): Promise<Ours[]> {
  const ours: Ours[] = []
  const prefix = scope.run === undefined ? ANY_RUN : prefixOf(scope.run)
  for (const kind of kinds()) {
    try {
      for (const one of (await resourceOf(kind).find?.(caller(wire), prefix)) ?? []) {
        const run = runOf(one.name)
        if (run !== undefined) ours.push({ kind, run, ...one })
      }
    } catch (error) {
      if (!(error instanceof TransportError || error instanceof SetUpError)) throw error
      const unseen = `which ${kind}s are there cannot be seen: ${error.message}`
      notes.push(unseen)
      open.push(unseen)
    }
  }
  return ours
}

function byRun(things: readonly Ours[]): Map<string, Ours[]> {
  const runs = new Map<string, Ours[]>()
  for (const one of things) runs.set(one.run, [...(runs.get(one.run) ?? []), one])
  return runs
}

/** Why what a run made is left alone, if it is. A run is as young as the youngest of its things. */
function whyNot(run: string, its: readonly Ours[], { scope }: CleanJob, ledgers: ByLedger): string | undefined {
  if (scope.run !== undefined) return undefined
  if (ledgers.atWork.has(run)) return 'the run is at work'
  if (scope.all || ledgers.over.has(run)) return undefined
  const now = Date.now() / 1_000
  const age = its.some(({ createdAt }) => createdAt === undefined) ? 'of unknown age' : 'less than an hour old'
  if (its.every(({ createdAt = now }) => now - createdAt >= YOUNG_S)) return undefined
  return `${age}, so the run may be at work; if it is not, --run ${run} removes what it left`
}

async function remove(things: readonly Ours[], { wire, scope }: CleanJob, result: Cleaned): Promise<void> {
  for (const kind of kinds()) {
    const some = things.filter((one) => one.kind === kind)
    // Without a ledger there is nothing to note it in: what is gone is listed no more.
    const { left } = scope.dryRun ? { left: [] } : await removeAll(wire, { write: () => undefined }, some)
    for (const { id, name, run } of some) {
      const why = left.find(({ what }) => what === id)?.reason
      result.fates.push({ kind, run, what: name, ...(why === undefined ? {} : { left: why }) })
      if (why !== undefined) result.open.push(`${kind} ${name} is left: ${why}`)
    }
  }
}
