/** What cognito-local can be made to do besides its API: its state lies in JSON files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SuiteError } from '../../spec/errors.ts'
import type { Delivery, Hooks } from './adapter.ts'

/** JSON. */
export interface CognitoLocalState {
  /** The emulator's working directory. */
  dir: string
  /** Where it was told to invoke Lambda functions when it started; absent where it has no triggers. */
  triggersEndpoint?: string
}

/** What is read of `.cognito/db/<pool>.json`. */
interface PoolFile {
  Users?: Record<string, { ConfirmationCode?: string; Attributes?: { Name: string; Value?: string }[] }>
}

export function cognitoLocalHooks({ dir, triggersEndpoint }: CognitoLocalState): Hooks {
  const hooks: Hooks = {
    readCode: async ({ userPoolId, username }) => delivery(await readPool(dir, userPoolId), username),
  }
  if (triggersEndpoint === undefined) return hooks
  return {
    ...hooks,
    async pointTriggersAt({ endpoint }) {
      if (endpoint === triggersEndpoint) return
      throw new SuiteError(
        'hook-failed',
        `cognito-local was started with triggers at ${triggersEndpoint}, not ${endpoint}`,
      )
    },
  }
}

/** The emulator only knows e-mail here, and keeps the last code with the user. */
function delivery(pool: PoolFile, username: string): Delivery | undefined {
  const user = Object.hasOwn(pool.Users ?? {}, username) ? pool.Users?.[username] : undefined
  if (user?.ConfirmationCode === undefined) return undefined
  const destination = user.Attributes?.find(({ Name }) => Name === 'email')?.Value ?? ''
  return { code: user.ConfirmationCode, medium: 'EMAIL', destination }
}

/**
 * The emulator may be writing the file at this moment. Two of its writes at once leave a file that is no JSON until the
 * next one, so this waits for as long as a busy run may take until then.
 */
const TRIES = 160
const WAIT_MS = 50

async function readPool(dir: string, userPoolId: string): Promise<PoolFile> {
  if (!/^[\w-]+$/.test(userPoolId))
    throw new SuiteError('hook-failed', `"${userPoolId}" is no pool id of cognito-local`)
  const file = join(dir, '.cognito', 'db', `${userPoolId}.json`)
  for (let tries = 1; ; tries += 1) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as PoolFile
    } catch (error) {
      if (tries < TRIES) await sleep(WAIT_MS)
      else throw new SuiteError('hook-failed', `cognito-local's file ${file} cannot be read`, { cause: error })
    }
  }
}
