/** What the reaper does when the run is gone. */
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadEdition } from '../../spec/edition.ts'
import { createWire } from '../wire/client.ts'
import { cleanUp } from './clean-up.ts'
import { argumentsOf } from './process-arguments.ts'
import type { ReaperJob } from './reaper.ts'

/** Ends the emulator, if the job has one, and cleans up the target, if it has one. */
export async function reap({ run, ledgerFile, target, emulator }: ReaperJob): Promise<void> {
  if (emulator !== undefined) await endEmulator(emulator)
  if (target === undefined) return
  const { edition, ...options } = target
  const wire = createWire({ ...options, edition: loadEdition(edition) })
  try {
    const { left, perhaps } = await cleanUp({ wire, ledgerFile, run, patienceMs: target.timeoutMs })
    // What is open, poolproof clean reads.
    if (left.length === 0 && perhaps.length === 0) await rm(ledgerFile, { force: true })
  } finally {
    await wire.close()
  }
}

const GRACE_MS = 2_000
const POLL_MS = 50

async function endEmulator({ pid, dir }: { pid: number; dir: string }): Promise<void> {
  // The number may be another program's by now: only one that has our directory in its arguments is ended.
  const isOurs = (): boolean => argumentsOf(pid).includes(dir)
  if (isOurs()) signal(pid, 'SIGTERM')
  for (let waited = 0; waited < GRACE_MS && isOurs(); waited += POLL_MS) await sleep(POLL_MS)
  if (isOurs()) signal(pid, 'SIGKILL')
  await rm(dir, { recursive: true, force: true })
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself meanwhile.
  }
}
