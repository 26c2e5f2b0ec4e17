import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { person } from '../../../fixtures/people.ts'
import { sentCode } from '../../checks/code-sent.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends the user a code with which ConfirmForgotPassword sets a new password',
  suite: 'flows',
  source: [
    docs('API reference, AdminResetUserPassword: sends a password-reset code, to be confirmed with a new password'),
  ],
  needs: ['readCode'],
  calls: ['ConfirmForgotPassword', SIGN_IN],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const asked = await ctx.call(ctx.operation.name, who)
    const delivery = await ctx.hooks.readCode({ userPoolId: have.pool.id, username: have.user.username })
    const Password = person(ctx.seed, 999).password
    return inTurn(
      ctx,
      [() => Promise.resolve(asked), carriedOut, sentCode(delivery, 'EMAIL', have.user.email ?? '')],
      [
        () =>
          ctx.call('ConfirmForgotPassword', {
            ClientId: have.client.id,
            Username: have.user.username,
            ConfirmationCode: delivery?.code,
            Password,
          }),
        carriedOut,
      ],
      [() => signIn(ctx, have, Password), carriedOut, givesTokens],
    )
  },
})
