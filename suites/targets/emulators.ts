/** The emulators that the suite starts by itself, by name. */
import { SuiteError } from '../../spec/errors.ts'
import type { EmulatorOptions, RunningTarget } from './running-target.ts'

export type { EmulatorOptions, RunningTarget }

interface Emulator {
  /** Loaded when it is started: the command line reads the names at every run. */
  start: (options: EmulatorOptions) => Promise<RunningTarget>
  /** Cases at once, where it cannot bear as many as a target on this machine usually can. */
  concurrency?: number
}

const KNOWN: Readonly<Record<string, Emulator>> = {
  'cognito-local': {
    start: async (options) => (await import('./cognito-local.ts')).startCognitoLocal(options),
    // Two writes at once leave its database file unreadable, and it writes with nearly every request.
    concurrency: 1,
  },
}

/** What `--emulator` takes. */
export const EMULATORS: readonly string[] = Object.keys(KNOWN)

/** How many cases at once it bears; undefined where it is as any other target. */
export const bearableBy = (name: string): number | undefined => find(name)?.concurrency

const find = (name: string): Emulator | undefined => (Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined)

/** @throws SuiteError `unknown-emulator`, `emulator-missing`, `emulator-failed`. */
export async function startEmulator(name: string, options: EmulatorOptions = {}): Promise<RunningTarget> {
  const emulator = find(name)
  if (emulator !== undefined) return emulator.start(options)
  throw new SuiteError('unknown-emulator', `unknown emulator "${name}": the emulators are ${EMULATORS.join(', ')}`)
}
