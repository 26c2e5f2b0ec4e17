import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: { state: 'UNCONFIRMED' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'confirms a user without any verified address, who can then sign in',
  suite: 'flows',
  source: [wire('A', 'moto, tests verified against the live service: AdminConfirmSignUp, then a sign-in')],
  calls: ['AdminGetUser', SIGN_IN],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, who), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ status: 'CONFIRMED', statusLevel: 'SHOULD' })],
      [() => signIn(ctx, have), carriedOut, givesTokens],
    )
  },
})
