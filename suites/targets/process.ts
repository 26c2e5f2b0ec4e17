/** A program that the suite starts and stops. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'

export interface Running {
  pid: number
  alive: () => boolean
  /** The last that it printed, on either stream, without colours. */
  tail: () => string
  /** Asks it to end, and ends it. Harmless where it has ended. */
  stop: () => Promise<void>
}

const TAIL = 8_192
const GRACE_MS = 2_000

/** Starts a program in a process group of its own, so that Ctrl-C reaches it through `stop` only. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Running {
  // On Windows a process in a group of its own has a console window.
  const own = { detached: true, windowsHide: true }
  const child = spawn(command, args, { ...options, ...own, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const note = (text: string) => (printed = (printed + text).slice(-TAIL))
  child.stdout.setEncoding('utf8').on('data', note)
  child.stderr.setEncoding('utf8').on('data', note)
  const alive = (): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  const ended = once(child, 'close').catch((error: unknown) => note(String(error)))
  return {
    pid: child.pid ?? 0,
    alive,
    tail: () => stripVTControlCharacters(printed),
    async stop() {
      if (alive()) child.kill('SIGTERM')
      if ((await Promise.race([ended, sleep(GRACE_MS, 'late', { ref: false })])) === 'late') child.kill('SIGKILL')
      await ended
    },
  }
}
