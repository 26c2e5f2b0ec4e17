/** Counts what a run asks for and creates, by running it on an embedded reference target: nobody else is asked. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import type { Case } from '../engine/case.ts'
import { openSession } from '../engine/session.ts'
import { startEmbedded } from '../targets/reference.ts'
import type { Settings } from './settings.ts'

export interface Rehearsal {
  requests: number
  pools: number
  clients: number
  users: number
}

/** Enough for a target in the same process. */
const TIMEOUT_MS = 10_000

/** The same cases, values and profile as the run; a target that keeps the contract gets the same requests. */
export async function rehearse(settings: Settings, cases: readonly Case[]): Promise<Rehearsal> {
  const { edition, statuses, seed, runs, concurrency } = settings
  const target = await startEmbedded({ edition, statuses })
  const ledgerFile = join(tmpdir(), `poolproof-rehearsal-${randomBytes(6).toString('hex')}.ndjson`)
  const wire = { timeoutMs: TIMEOUT_MS, connections: concurrency }
  const rest = { edition, profile: statuses, seed, runs, runId: 'rehearsal', ledgerFile, wire, replay: '' }
  const session = await openSession({ target: target.descriptor, ...rest })
  try {
    const limit = pLimit(concurrency)
    await Promise.all(cases.map((one) => limit(() => session.judge(one))))
    const state = await fetch(`${target.descriptor.url}/_poolproof/state`)
    return { ...((await state.json()) as Omit<Rehearsal, 'requests'>), requests: session.requests() }
  } finally {
    await session.close()
    await target.stop()
    rmSync(ledgerFile, { force: true })
  }
}
