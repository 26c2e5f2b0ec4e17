/** What the cases about signing in have in common. */
import type { CaseContext } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'

/** The operation that cases sign in with. */
export const SIGN_IN = 'InitiateAuth'

interface Whom {
  client?: { id: string }
  user?: { username: string; password: string }
}

/** By an app client without a secret that lets its users sign in with a password. */
export const signInInput = ({ client, user }: Whom, password = user?.password) => ({
  ClientId: client?.id,
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: { USERNAME: user?.username, PASSWORD: password },
})

export const signIn = (ctx: CaseContext, whom: Whom, password?: string): Promise<Exchange> =>
  ctx.call(SIGN_IN, signInInput(whom, password))
