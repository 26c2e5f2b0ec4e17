/** Brings up what is to be judged. */
import type { EmulatorOptions, RunningTarget } from '../targets/emulators.ts'
import { startEmulator } from '../targets/emulators.ts'
import { freePort } from '../targets/free-port.ts'
import { startEmbedded } from '../targets/reference.ts'
import { probe } from '../targets/url.ts'
import type { Settings } from './settings.ts'

/** A target that can be asked now. */
export interface Running extends RunningTarget {
  /** Set where the target had to know, before it started, where its triggers would be. */
  triggersPort?: number
}

/** @throws SuiteError `not-an-api`, `emulator-missing`, `emulator-failed`; TransportError where nobody answers at a URL. */
export async function startSubject({ subject, edition, statuses, timeoutMs }: Settings): Promise<Running> {
  if (subject.kind === 'reference') return startEmbedded({ edition, statuses })
  if (subject.kind === 'url') {
    return { descriptor: await probe(subject.url, statuses, timeoutMs), stop: () => Promise.resolve() }
  }
  const triggersPort = await freePort()
  const options: EmulatorOptions = { triggersEndpoint: `http://127.0.0.1:${triggersPort}` }
  return { ...(await startEmulator(subject.name, options)), triggersPort }
}

/** What to type before `--case ID --seed N` to judge a case of this run again. */
export function replayCommand({ subject, edition, statuses, runs, configFile }: Settings): string {
  const target =
    subject.kind === 'url' ? [subject.url] : subject.kind === 'emulator' ? ['--emulator', subject.name] : []
  const config = configFile === undefined ? [] : ['--config', configFile]
  const words = [...target, '--edition', edition, '--statuses', statuses, '--runs', `${runs}`, ...config]
  return ['npx poolproof', ...words.map(quoted)].join(' ')
}

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
