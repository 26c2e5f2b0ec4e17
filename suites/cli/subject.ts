/** Brings up what is to be judged. */
import type { EmulatorOptions, RunningTarget } from '../targets/running-target.ts'
import type { Settings } from './settings.ts'

/** A target that can be asked now. */
export interface Running extends RunningTarget {
  /** Set where the target had to know, before it started, where its triggers would be. */
  triggersPort?: number
}

/**
 * Each kind of target is loaded when it is asked for: a run at a URL has no use for the reference target.
 * @throws SuiteError `not-an-api`, `emulator-missing`, `emulator-failed`; TransportError where nobody answers at a URL.
 */
export async function startSubject({ subject, edition, statuses, timeoutMs, signing }: Settings): Promise<Running> {
  if (subject.kind === 'reference') {
    const { startEmbedded } = await import('../targets/reference.ts')
    return startEmbedded({ edition, statuses, signing })
  }
  if (subject.kind === 'url') {
    const { probe } = await import('../targets/url.ts')
    return { descriptor: await probe(subject.url, statuses, timeoutMs), stop: () => Promise.resolve() }
  }
  const { startEmulator } = await import('../targets/emulators.ts')
  const { freePort } = await import('../targets/free-port.ts')
  const triggersPort = await freePort()
  const options: EmulatorOptions = { triggersEndpoint: `http://127.0.0.1:${triggersPort}` }
  return { ...(await startEmulator(subject.name, options)), triggersPort }
}
