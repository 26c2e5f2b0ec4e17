/** What a case knows and no answer may show. */
import type { CaseContext } from '../../engine/case.ts'
import type { Twin } from '../../operations/success.ts'

/** Passwords, client secrets and tokens of the world; where a message may have gone out, the code in it as well. */
export async function secretsOf(ctx: CaseContext, { have }: Twin): Promise<string[]> {
  const { pool, user, client, signIn } = have
  const known = [user?.password, client?.secret, signIn?.accessToken, signIn?.refreshToken, signIn?.idToken]
  const readCode = ctx.target.hooks.readCode
  const mayHaveSent = ctx.operation.faults.some(({ name }) => name === 'CodeDeliveryFailureException')
  if (readCode !== undefined && mayHaveSent && pool !== undefined && user !== undefined) {
    known.push((await readCode({ userPoolId: pool.id, username: user.username }))?.code)
  }
  return known.filter((one) => one !== undefined)
}
