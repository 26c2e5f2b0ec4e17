/** What a target looks at of a signature. One that checks none is told so once, and not by every bad signature. */
import { TransportError } from '../../../spec/errors.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import type { CaseContext } from '../../engine/case.ts'
import { once } from '../../operations/once.ts'
import { serialise } from '../../wire/aws-json.ts'
import { FOREIGN_KEY, MALFORMED, UNSIGNED, type BadSignature } from './signatures.ts'

/** Signed, and changes nothing. */
export const PROBED = 'ListUserPools'

/**
 * The bad signature whose cases tell that the target checks none at all: it takes what is signed in no form, and by
 * nobody, and perhaps what is not signed. Undefined where it does check something. Asked once in a run.
 */
export function tellerOfNone(ctx: CaseContext): Promise<BadSignature | undefined> {
  return once(ctx.target, 'what is looked at of a signature', async () => {
    if (!(await takes(ctx, MALFORMED)) || !(await takes(ctx, FOREIGN_KEY))) return undefined
    return (await takes(ctx, UNSIGNED)) ? UNSIGNED : FOREIGN_KEY
  })
}

/** What a target hangs up on it does not take: the cases that are about it tell of that. */
async function takes(ctx: CaseContext, one: BadSignature): Promise<boolean> {
  const request = serialise(PROBED, { MaxResults: 1 }, ctx.profile)
  for (const { headers = {}, about = {} } of one.sendings(request)) {
    const signed = { ...request, headers: { ...request.headers, ...headers } }
    try {
      if (!isSuccess(await ctx.send(signed, { operation: PROBED, ...about }))) return false
    } catch (error) {
      if (error instanceof TransportError) return false
      throw error
    }
  }
  return true
}
