import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: { disabled: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lets a user who was disabled sign in again',
  suite: 'flows',
  source: [docs('API reference, AdminEnableUser: activates sign-in for a user who had it disabled')],
  calls: ['AdminGetUser', SIGN_IN],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, who), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ enabled: true })],
      [() => signIn(ctx, have), carriedOut, givesTokens],
    )
  },
})
