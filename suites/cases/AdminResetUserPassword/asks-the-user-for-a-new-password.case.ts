import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { describe } from '../../../spec/describe.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'makes a user choose a new password before he can sign in',
  suite: 'flows',
  source: [docs('API reference, AdminResetUserPassword: sets the user into RESET_REQUIRED')],
  calls: ['AdminGetUser', SIGN_IN],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const operation = describe(ctx.edition, SIGN_IN)
    const refused = refusedWith({ operation, profile: ctx.profile, fault: 'PasswordResetRequiredException' })
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, who), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ status: 'RESET_REQUIRED' })],
      [() => signIn(ctx, have), refused],
    )
  },
})
