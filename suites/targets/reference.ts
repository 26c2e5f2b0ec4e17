/** The reference target, embedded: started in this process. */
import { startReference } from '../../fixtures/reference/reference.ts'
import type { Profile } from '../../spec/record.ts'
import { LOCAL_CREDENTIALS, regionOf, type Signing } from '../wire/sign.ts'
import type { RunningTarget } from './running-target.ts'

const HERE = new URL('http://127.0.0.1')

/** The key that requests to this machine are signed with, where they are signed for. */
export const localKey = (signing: Signing = {}) => ({ ...LOCAL_CREDENTIALS, region: regionOf(HERE, signing) })

/** Starts it on a free port, or the one asked for. It verifies signatures. */
export async function startEmbedded({
  signing,
  ...options
}: {
  edition: string
  statuses: Profile
  port?: number
  signing?: Signing
}): Promise<RunningTarget> {
  const reference = await startReference({ ...options, credentials: localKey(signing) })
  return {
    descriptor: { kind: 'reference', name: 'reference', url: reference.url },
    stop: () => reference.close(),
  }
}
