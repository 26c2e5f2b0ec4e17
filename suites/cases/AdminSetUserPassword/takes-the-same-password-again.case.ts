import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes the password that the user has, where the user pool remembers none',
  suite: 'flows',
  source: [wire('B', 'a public script that was run twice on a real pool (2026): no fault')],
  calls: [SIGN_IN],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, Password: have.user.password, Permanent: true }), carriedOut],
      [() => signIn(ctx, have), carriedOut, givesTokens],
    )
  },
})
