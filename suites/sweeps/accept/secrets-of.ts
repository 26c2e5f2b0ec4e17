/** What a case knows and no answer may show. */
import type { CaseContext } from '../../engine/case.ts'
import { sentTo } from '../../operations/sent-to.ts'
import type { Twin } from '../../operations/success.ts'

/** Passwords, client secrets and tokens of the world; where a message may have gone out, the code in it as well. */
export async function secretsOf(ctx: CaseContext, { have }: Twin): Promise<string[]> {
  const { user, client, signIn } = have
  const known = [user?.password, client?.secret, signIn?.accessToken, signIn?.refreshToken, signIn?.idToken]
  const mayHaveSent = ctx.operation.faults.some(({ name }) => name === 'CodeDeliveryFailureException')
  if (mayHaveSent) known.push((await sentTo(ctx, have)).delivery?.code)
  return known.filter((one) => one !== undefined)
}
