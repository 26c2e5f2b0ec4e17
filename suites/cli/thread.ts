import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** The thread in which the cases run. */
export interface Thread {
  worker: Worker
  /** @throws what ended it before its time, where that came to pass. */
  check: () => void
}

/** Starts it: it loads what the cases need while the main thread loads vitest and brings up the target. */
export function startThread(): Thread {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(fileURLToPath(new URL(`../engine/worker.${extension}`, import.meta.url)))
  let trouble: Error | undefined
  worker.on('error', (error) => (trouble ??= error))
  // A run that ends early does not wait for it.
  worker.unref()
  return {
    worker,
    check() {
      if (trouble !== undefined) throw trouble
    },
  }
}
