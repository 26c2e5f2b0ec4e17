/** A target as it is told from one thread to another, and how its hooks are made again there. */
import type { Target } from './adapter.ts'
import { cognitoLocalHooks, type CognitoLocalState } from './cognito-local-hooks.ts'
import { referenceHooks } from './reference-hooks.ts'

/** JSON. */
export type TargetDescriptor =
  /**
   * `hooks` where the target serves the reference target's hooks under `/_poolproof/`; `remark` what is to be said of it
   * before it is judged.
   */
  | { kind: 'url'; name: string; url: string; hooks?: string[]; remark?: string }
  | { kind: 'reference'; name: string; url: string; hooks?: string[] }
  | { kind: 'cognito-local'; name: string; url: string; state: CognitoLocalState }

/**
 * The target with its hooks. A reference target whose hooks nobody listed is asked for them; a URL is not: `probe` does.
 * @param timeoutMs for each call of a hook that it serves.
 * @throws SuiteError `no-hooks` where what should be a reference target serves none; TransportError.
 */
export async function attach(descriptor: TargetDescriptor, timeoutMs: number): Promise<Target> {
  const { name, url } = descriptor
  if (descriptor.kind === 'cognito-local') return { name, url, hooks: cognitoLocalHooks(descriptor.state) }
  if (descriptor.kind === 'url' && descriptor.hooks === undefined) return { name, url, hooks: {} }
  return { name, url, hooks: await referenceHooks(url, timeoutMs, descriptor.hooks) }
}
