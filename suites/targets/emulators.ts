/** The emulators that the suite starts by itself, by name. */
import { SuiteError } from '../../spec/errors.ts'
import { startCognitoLocal } from './cognito-local.ts'
import type { EmulatorOptions, RunningTarget } from './running-target.ts'

export type { EmulatorOptions, RunningTarget }

const STARTERS: Record<string, (options: EmulatorOptions) => Promise<RunningTarget>> = {
  'cognito-local': startCognitoLocal,
}

/** What `--emulator` takes. */
export const EMULATORS: readonly string[] = Object.keys(STARTERS)

/** @throws SuiteError `unknown-emulator`, `emulator-missing`, `emulator-failed`. */
export async function startEmulator(name: string, options: EmulatorOptions = {}): Promise<RunningTarget> {
  const start = Object.hasOwn(STARTERS, name) ? STARTERS[name] : undefined
  if (start) return start(options)
  throw new SuiteError('unknown-emulator', `unknown emulator "${name}": the emulators are ${EMULATORS.join(', ')}`)
}
