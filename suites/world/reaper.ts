/**
 * A small process that outlives a run which is killed, and does what the run could not: removes the pools that the run
 * created, or ends the emulator that it started. It waits at its standard input, which the system closes when the run
 * is gone, however it went.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join, parse } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Profile } from '../../spec/record.ts'
import type { Signing } from '../wire/sign.ts'

/** JSON. */
export interface ReaperJob {
  run: string
  /** Absolute. */
  ledgerFile: string
  /** Where to remove the pools of the ledger; absent where the target dies with the run. */
  target?: {
    url: string
    profile: Profile
    edition: string
    timeoutMs: number
    connections: number
    ratePerSecond?: number
    signing?: Signing
  }
  /** An emulator to end, instead of cleaning it up, and the directory to remove with it. */
  emulator?: { pid: number; dir: string }
}

export interface Reaper {
  /** The run has cleaned up by itself: the reaper ends and does nothing. */
  done: () => Promise<void>
}

/** What `done` sends. */
export const DONE = 'done'
/** How long `done` waits for the reaper to end. */
const GRACE_MS = 2_000

/** Starts a reaper in a session of its own, so that no Ctrl-C and no hang-up of a terminal reaches it. */
/** @param missing is told why there is none: then what is left if the run is killed, `poolproof clean` removes. */
export function startReaper(job: ReaperJob, missing: (reason: string) => void = () => undefined): Reaper {
  const child = spawn(process.execPath, [...loader(), entry()], {
    // It holds no folder of anybody's, and needs none that might be gone.
    cwd: parse(process.execPath).root,
    detached: true,
    // On Windows a process of its own session has a console window.
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // A run without a reaper is still a run.
  child.on('error', ({ message }) => missing(message))
  child.stdin.on('error', () => undefined)
  child.stdin.write(`${JSON.stringify(job)}\n`)
  // A run that forgets its reaper may still end.
  child.unref()
  ;(child.stdin as unknown as { unref: () => void }).unref()
  const ended = once(child, 'exit').catch(() => undefined)
  return {
    async done() {
      if (child.exitCode !== null || child.pid === undefined) return
      child.stdin.end(`${DONE}\n`)
      if ((await Promise.race([ended, sleep(GRACE_MS, 'late')])) === 'late') child.kill('SIGKILL')
    },
  }
}

/** Beside this file, in source or in `dist/`. */
function entry(): string {
  const here = fileURLToPath(import.meta.url)
  return join(dirname(here), here.endsWith('.ts') ? 'reaper-main.ts' : 'reaper-main.js')
}

/** Node 20 does not run TypeScript by itself; built, nothing is needed. */
function loader(): string[] {
  if (!import.meta.url.endsWith('.ts')) return []
  return [join(dirname(createRequire(import.meta.url).resolve('jiti/package.json')), 'lib', 'jiti-cli.mjs')]
}
