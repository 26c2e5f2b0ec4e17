/** The reference target, embedded: started in this process. */
import { startReference } from '../../fixtures/reference/reference.ts'
import type { Profile } from '../../spec/record.ts'
import type { RunningTarget } from './running-target.ts'

/** Starts it on a free port, or the one asked for. */
export async function startEmbedded(options: {
  edition: string
  statuses: Profile
  port?: number
}): Promise<RunningTarget> {
  const reference = await startReference(options)
  return {
    descriptor: { kind: 'reference', name: 'reference', url: reference.url },
    stop: () => reference.close(),
  }
}
