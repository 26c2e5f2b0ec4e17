/** Removes what the ledgers of an output folder say is still on a target. */
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SuiteError } from '../../spec/errors.ts'
import { cleanUp } from '../world/clean-up.ts'
import { readOrigin, readRemains } from '../world/ledger.ts'
import type { Cleaned, CleanJob } from './clean-fate.ts'

export interface ByLedger extends Cleaned {
  /** Runs that are over, as their ledgers say: what is named after them is nobody's. */
  over: Set<string>
  /** Runs that are not. */
  atWork: Set<string>
  /** Ids that have had their turn. */
  tried: Set<string>
}

/** The ledgers of the runs that put their reports into this folder. */
export function ledgersIn(out: string): string[] {
  try {
    const names = readdirSync(out).filter((name) => /^created-.*\.ndjson$/.test(name))
    return names.toSorted().map((name) => join(out, name))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw new SuiteError('out-unreadable', `${out} cannot be read (${codeOf(error)}): name the folder with --out`)
  }
}

/** Ledgers in which nothing is open any more are deleted. */
export async function cleanByLedger(job: CleanJob): Promise<ByLedger> {
  const result: ByLedger = { fates: [], notes: [], open: [], over: new Set(), atWork: new Set(), tried: new Set() }
  for (const file of ledgersIn(job.out)) {
    try {
      await follow(file, job, result)
    } catch (error) {
      if (codeOf(error) === undefined || error instanceof SuiteError) throw error
      leave(result, file, `it cannot be read or written (${codeOf(error)})`, true)
    }
  }
  return result
}

async function follow(file: string, job: CleanJob, result: ByLedger): Promise<void> {
  const { scope, url } = job
  const origin = readOrigin(file)
  if (scope.run !== undefined && scope.run !== (origin?.run ?? /-(.*)\./.exec(basename(file))?.[1])) return
  if (origin === undefined) return leave(result, file, 'it does not say of which target it is', true)
  const { run, pid } = origin
  if (scope.run === undefined && isAlive(pid)) {
    result.atWork.add(run)
    return leave(result, file, `run ${run} is at work, as process ${pid}; --run ${run} cleans up all the same`)
  }
  // What a run started by itself died with it, and all in it.
  if (origin.url === undefined || isSettled(file)) return settle(file, job, result)
  if (origin.url !== url) return leave(result, file, `it is of ${origin.url}, not of ${url}`)
  result.over.add(run)
  await removeRemains(file, run, job, result)
  if (isSettled(file)) settle(file, job, result)
}

async function removeRemains(file: string, run: string, { wire, scope }: CleanJob, result: ByLedger): Promise<void> {
  // What the ledger is unsure about is found by its name, if it is there.
  if (scope.dryRun) {
    for (const { kind, id } of readRemains(file).there) result.fates.push({ kind, run, what: id })
    for (const { id } of readRemains(file).there) result.tried.add(id)
    return
  }
  const { removed, left, perhaps } = await cleanUp({ wire, ledgerFile: file, run })
  for (const { kind, id } of removed) result.fates.push({ kind, run, what: id })
  for (const { kind, what, reason } of left) {
    result.fates.push({ kind, run, what, left: reason })
    result.open.push(`${kind} ${what} is left: ${reason}`)
    result.tried.add(what)
  }
  for (const { kind, what, reason } of perhaps) {
    result.fates.push({ kind, run, what, left: reason })
    result.open.push(`${kind} ${what} is perhaps left: ${reason}`)
  }
}

function settle(file: string, { scope }: CleanJob, { notes }: ByLedger): void {
  if (!scope.dryRun) rmSync(file, { force: true })
  notes.push(`${scope.dryRun ? 'would remove' : 'removed'} ${basename(file)}: nothing in it is left`)
}

function leave({ notes, open }: ByLedger, file: string, reason: string, mayHide = false): void {
  notes.push(`left ${basename(file)} alone: ${reason}`)
  if (mayHide) open.push(`${basename(file)} was left alone: ${reason}`)
}

function isSettled(file: string): boolean {
  const { there, unsure } = readRemains(file)
  return there.length === 0 && unsure.length === 0
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It is there, but somebody else's.
    return codeOf(error) === 'EPERM'
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
