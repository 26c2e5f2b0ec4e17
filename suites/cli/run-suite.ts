/** Runs the chosen cases in vitest, in a worker thread, and passes each record on as it comes. */
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import type { PoolRunnerInitializer } from 'vitest/node'
import type { CaseRecord } from '../../spec/record.ts'
import { RecordReporter } from '../../reports/reporter.ts'
import type { BindingInput } from '../engine/binding.ts'
import type { Thread } from './thread.ts'

export interface SuiteRun extends BindingInput {
  concurrency: number
}

export interface SuiteListener {
  onRecord: (record: CaseRecord) => void
  /** The suite itself broke: a case that ended without a record, a file that cannot be loaded. */
  onTrouble: (message: string) => void
}

/** No case runs forever: each of its requests is bounded, and this bounds their sum. */
const CASE_TIMEOUT_MS = 10 * 60_000

/** How long the cases under way may take to end when the run is given up. */
const ABORT_GRACE_MS = 2_000
const CANCEL_EVERY_MS = 50

/**
 * @param signal ends the run early; cases that have ended keep their records.
 * @param thread where they run.
 * @returns when every case has ended.
 */
export async function runSuite(
  run: SuiteRun,
  listener: SuiteListener,
  signal: AbortSignal,
  thread: Thread,
): Promise<void> {
  const { concurrency, ...input } = run
  const here = dirname(fileURLToPath(import.meta.url))
  const root = join(here, '..')
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root,
      include: [`engine/binding.${extension}`],
      exclude: [],
      watch: false,
      pool: poolOf(thread),
      isolate: false,
      maxWorkers: 1,
      maxConcurrency: concurrency,
      testTimeout: CASE_TIMEOUT_MS,
      hookTimeout: 30_000,
      teardownTimeout: 2_000,
      reporters: [new RecordReporter(listener)],
      provide: { poolproof: input },
      passWithNoTests: true,
      cache: false,
      silent: false,
      includeTaskLocation: false,
      // Everything is plain ESM: nothing needs Vite's transforms, which would cost most of the start-up.
      server: { deps: { external: [/.*/] } },
    },
    // The package may be read-only, so nothing is cached in it.
    { server: { watch: null }, logLevel: 'silent', cacheDir: join(tmpdir(), 'poolproof-vite') },
  )
  let leave = (): void => undefined
  let cancelling: NodeJS.Timeout | undefined
  const left = new Promise<void>((resolve) => {
    leave = () => {
      // Vitest forgets what it was told before the cases began, so it is told until it listens.
      cancelling = setInterval(() => void vitest.cancelCurrentRun('keyboard-input'), CANCEL_EVERY_MS)
      void vitest.cancelCurrentRun('keyboard-input')
      setTimeout(resolve, ABORT_GRACE_MS)
    }
  })
  signal.addEventListener('abort', leave)
  try {
    if (!signal.aborted) await Promise.race([vitest.start(), left])
  } finally {
    clearInterval(cancelling)
    signal.removeEventListener('abort', leave)
    await vitest.close()
  }
}

/** Has vitest run the cases in this thread, rather than in one that it starts. */
function poolOf({ worker, check }: Thread): PoolRunnerInitializer {
  return {
    name: 'poolproof',
    createPoolWorker: () => ({
      name: 'poolproof',
      on: (event, listener) => void worker.on(event, listener),
      off: (event, listener) => void worker.off(event, listener),
      send: (message) => worker.postMessage(message),
      deserialize: (message) => message,
      async start() {
        check()
        worker.ref()
      },
      async stop() {
        await worker.terminate()
      },
    }),
  }
}
