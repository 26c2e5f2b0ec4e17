/** The last message to the user of a world, for cases that are better with it and do without. */
import { SuiteError } from '../../spec/errors.ts'
import type { CaseContext } from '../engine/case.ts'
import type { Delivery } from '../targets/adapter.ts'
import type { Have } from '../world/kinds.ts'

/** `delivery` undefined where there is none, or no hook to read it with; `known` false where the hook cannot tell. */
export async function sentTo(
  { target }: Pick<CaseContext, 'target'>,
  { pool, user }: Have,
): Promise<{ known: boolean; delivery?: Delivery | undefined }> {
  const { readCode } = target.hooks
  if (pool === undefined || user === undefined || readCode === undefined) return { known: true }
  try {
    return { known: true, delivery: await readCode({ userPoolId: pool.id, username: user.username }) }
  } catch (error) {
    if (error instanceof SuiteError && error.code === 'hook-failed') return { known: false }
    throw error
  }
}
