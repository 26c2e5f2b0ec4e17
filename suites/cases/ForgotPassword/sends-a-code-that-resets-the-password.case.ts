import { person } from '../../../fixtures/people.ts'
import { document, docs } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { sentCode } from '../../checks/code-sent.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends the user a code with which ConfirmForgotPassword sets a new password',
  suite: 'flows',
  source: [
    document(
      'ForgotPassword: sends the code that is required to change the password; call ConfirmForgotPassword with it',
    ),
    docs('API reference, ConfirmForgotPassword'),
  ],
  needs: ['readCode'],
  calls: ['ConfirmForgotPassword', 'InitiateAuth'],
  async run(ctx) {
    const { pool, client, user } = await ctx.world.get(wants)
    const who = { ClientId: client.id, Username: user.username }
    const asked = await ctx.call('ForgotPassword', who)
    const delivery = await ctx.hooks.readCode({ userPoolId: pool.id, username: user.username })
    const checks = [accepted(ctx.edition, ctx.operation), sentCode(delivery, 'EMAIL', user.email ?? '')]
    const reset = ctx.examine(asked, ...checks)
    if (delivery === undefined || reset.violations.length > 0) return [reset]

    const Password = person(ctx.seed, 999).password
    const confirm = await ctx.call('ConfirmForgotPassword', { ...who, ConfirmationCode: delivery.code, Password })
    const confirmed = ctx.examine(confirm, carriedOut)
    if (confirmed.violations.length > 0) return [reset, confirmed]

    const signIn = await ctx.call('InitiateAuth', {
      ClientId: client.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.username, PASSWORD: Password },
    })
    return [reset, confirmed, ctx.examine(signIn, carriedOut)]
  },
})
