/** The emulators that the suite starts by itself, by name. */
import { SuiteError } from '../../spec/errors.ts'
import type { EmulatorOptions, RunningTarget } from './running-target.ts'

export type { EmulatorOptions, RunningTarget }

/** Each is loaded when it is started: the command line reads the names at every run. */
const STARTERS: Record<string, (options: EmulatorOptions) => Promise<RunningTarget>> = {
  'cognito-local': async (options) => (await import('./cognito-local.ts')).startCognitoLocal(options),
}

/** What `--emulator` takes. */
export const EMULATORS: readonly string[] = Object.keys(STARTERS)

/** @throws SuiteError `unknown-emulator`, `emulator-missing`, `emulator-failed`. */
export async function startEmulator(name: string, options: EmulatorOptions = {}): Promise<RunningTarget> {
  const start = Object.hasOwn(STARTERS, name) ? STARTERS[name] : undefined
  if (start) return start(options)
  throw new SuiteError('unknown-emulator', `unknown emulator "${name}": the emulators are ${EMULATORS.join(', ')}`)
}
