import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'turns off a software token that the user does not have, who signs in as before',
  suite: 'flows',
  source: [wire('A', 'moto, test verified against the live service: accepted, and no challenge afterwards')],
  calls: [SIGN_IN],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, SoftwareTokenMfaSettings }), carriedOut],
      [() => signIn(ctx, have), carriedOut, givesTokens],
    )
  },
})
