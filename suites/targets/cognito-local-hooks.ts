/** What cognito-local can be made to do besides its API: its state lies in JSON files. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
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
    readCode: ({ userPoolId, username }) => readFrom(dir, userPoolId, (pool) => delivery(pool, username)),
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

/** The emulator may be writing the file at this moment, and two of its writes at once leave one that is no JSON. */
const WAIT_MS = 50
/** So long a run waits for the next write, which would mend it; then for one that is whole but for its end. */
const TRIES = 20
/** Files that were not mended in that time. */
const broken = new Set<string>()

/** @param find what is looked for; undefined where it is not there. */
async function readFrom<T>(
  dir: string,
  userPoolId: string,
  find: (pool: PoolFile) => T | undefined,
): Promise<T | undefined> {
  if (!/^[\w-]+$/.test(userPoolId))
    throw new SuiteError('hook-failed', `"${userPoolId}" is no pool id of cognito-local`)
  const file = join(dir, '.cognito', 'db', `${userPoolId}.json`)
  let text = ''
  for (let tries = broken.has(file) ? TRIES : 1; tries <= TRIES; tries += 1) {
    try {
      text = await readFile(file, 'utf8')
      return find(JSON.parse(text) as PoolFile)
    } catch {
      if (tries < TRIES) await sleep(WAIT_MS)
    }
  }
  broken.add(file)
  // What is found in one of the two writes is there; what is not, the other may have had.
  const whole = beginning(text)
  const found = whole === undefined ? undefined : find(whole)
  if (found !== undefined) return found
  throw new SuiteError('hook-failed', `cognito-local left its file ${basename(file)} unreadable: two writes at once`)
}

/** Of a shorter text that was written over a longer one, the shorter. */
function beginning(text: string): PoolFile | undefined {
  try {
    return JSON.parse(text) as PoolFile
  } catch (error) {
    const end = /after JSON at position (\d+)/.exec(String(error))?.[1]
    return end === undefined ? undefined : (JSON.parse(text.slice(0, Number(end))) as PoolFile)
  }
}
