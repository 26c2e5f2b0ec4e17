/** Removes what a run created. A pool takes its clients and users with it, so only pools are removed. */
import { setTimeout as sleep } from 'node:timers/promises'
import { TransportError } from '../../spec/errors.ts'
import { describeAnswer, faultName, isSuccess } from '../checks/fault-answer.ts'
import { withBackOff } from '../wire/back-off.ts'
import { createLedger, readRemains, type Ledger } from './ledger.ts'
import { listPools } from './list-pools.ts'
import { prefixOf } from './provision.ts'
import { SetUpError, type Caller } from './set-up.ts'

export interface CleanUpOptions {
  wire: Caller
  ledgerFile: string
  run: string
}

/** A pool that could not be removed, by its id, or by its name where the target never told its id; and why not. */
export interface Left {
  pool: string
  reason: string
}

export interface CleanedUp {
  /** Ids of the pools that are gone, those that were gone already included. */
  removed: string[]
  left: Left[]
}

/**
 * Waits between looking for pools that the target may still be creating when the run was killed, in milliseconds.
 * They are looked for only where the ledger leaves open whether they exist.
 */
const SETTLE = [0, 500, 1_000] as const

/**
 * Removes the pools of the ledger, and those that the target lists under the run's name where an answer is missing.
 * What it removes it notes in the ledger, so it may be called again. Never throws for what the target does.
 * @throws SuiteError where requests cannot be made at all (`no-credentials`).
 */
export async function cleanUp({ wire, ledgerFile, run }: CleanUpOptions): Promise<CleanedUp> {
  const ledger = createLedger(ledgerFile)
  const { userPoolIds, unsure } = readRemains(ledgerFile)
  const done = await removeAll(wire, ledger, userPoolIds)
  if (unsure.length === 0) return done
  const lost = await removeLost(wire, ledger, run, unsure)
  return { removed: [...done.removed, ...lost.removed], left: [...done.left, ...lost.left] }
}

async function removeAll(wire: Caller, ledger: Ledger, userPoolIds: readonly string[]): Promise<CleanedUp> {
  const result: CleanedUp = { removed: [], left: [] }
  await Promise.all(
    userPoolIds.map(async (userPoolId) => {
      const reason = await remove(wire, userPoolId)
      if (reason !== undefined) return void result.left.push({ pool: userPoolId, reason })
      ledger.write({ event: 'removed', userPoolId })
      result.removed.push(userPoolId)
    }),
  )
  return result
}

/** Undefined where the pool is gone, else why it is not. */
async function remove(wire: Caller, userPoolId: string): Promise<string | undefined> {
  try {
    const exchange = await withBackOff(() => wire.call('DeleteUserPool', { UserPoolId: userPoolId }))
    if (isSuccess(exchange) || faultName(exchange) === 'ResourceNotFoundException') return undefined
    return `DeleteUserPool answered ${describeAnswer(exchange)}`
  } catch (error) {
    if (error instanceof TransportError) return error.message
    throw error
  }
}

/** Pools of which the ledger only says that they were asked for. */
async function removeLost(wire: Caller, ledger: Ledger, run: string, unsure: readonly string[]): Promise<CleanedUp> {
  const missing = new Set(unsure)
  const result: CleanedUp = { removed: [], left: [] }
  try {
    for (const ms of SETTLE) {
      await sleep(ms)
      const found = await listPools(wire, prefixOf(run))
      for (const { name, userPoolId } of found) {
        if (missing.delete(name)) ledger.write({ event: 'created', name, userPoolId })
      }
      const { removed, left } = await removeAll(
        wire,
        ledger,
        found.map(({ userPoolId }) => userPoolId),
      )
      result.removed.push(...removed)
      if (left.length > 0) return { ...result, left }
      if (missing.size === 0) break
    }
  } catch (error) {
    if (!(error instanceof TransportError || error instanceof SetUpError)) throw error
    const reason = `whether it was created cannot be seen: ${error.message}`
    return { ...result, left: [...missing].map((pool) => ({ pool, reason })) }
  }
  // Looked for three times and not there: it was never created.
  for (const name of missing) ledger.write({ event: 'refused', name })
  return result
}
