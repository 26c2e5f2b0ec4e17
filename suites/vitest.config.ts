/** The unit tests of every folder. The cases themselves are run by `cli/run-suite.ts`, without this file. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Not in node_modules, which may be read-only.
  cacheDir: 'dist/.vite',
  test: {
    include: ['{spec,fixtures,suites,reports}/**/*.test.ts'],
    // Some run the whole command, on machines that do other things besides.
    testTimeout: 90_000,
    // A test that was run alone while it was written must not silence the others.
    allowOnly: false,
    // A child process that a test started would outlive a worker thread that is terminated.
    pool: 'forks',
    maxWorkers: '100%',
  },
})
