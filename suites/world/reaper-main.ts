/** The reaper's process: waits at its standard input until the run says that it is done, or is gone. */
import { text } from 'node:stream/consumers'
import { DONE, type ReaperJob } from './reaper.ts'

/** However the target behaves, the reaper does not stay. */
const LAST_MS = 120_000

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined)

// The stream ends when the run is gone: the system closes its end.
const [job = '', ...rest] = (await text(process.stdin)).split('\n')
if (job !== '' && !rest.includes(DONE)) {
  setTimeout(() => process.exit(1), LAST_MS).unref()
  // Loaded only now: nearly every reaper has nothing to do, and is to be gone at once.
  const { reap } = await import('./reap.ts')
  await reap(JSON.parse(job) as ReaperJob)
}
process.exit(0)
