import { document, docs } from '../../../spec/evidence.ts'
import { describe } from '../../../spec/describe.ts'
import { defineCase } from '../define-case.ts'
import { Skip } from '../../case.ts'
import { accepted } from '../../checks/accepted.ts'
import { person } from '../../../fixtures/people.ts'
import { tryTwin } from '../../sweeps/twin.ts'

export default defineCase(import.meta.url, {
  title: 'sends a code with which ConfirmForgotPassword sets a new password',
  suite: 'flows',
  source: [
    document(
      'ForgotPassword: sends the code that is required to change the password; call ConfirmForgotPassword with it',
    ),
    docs('API reference, ConfirmForgotPassword'),
  ],
  needs: ['readCode'],
  calls: ['ConfirmForgotPassword'],
  async run(ctx) {
    const pool = await ctx.world.pool()
    const user = await ctx.world.user(pool, { email: 'verified' })
    const who = { ClientId: pool.clientId, Username: user.username }
    await tryTwin(ctx, who)
    const delivery = await ctx.hooks.readCode({ userPoolId: pool.userPoolId, username: user.username })
    if (delivery === undefined) throw new Skip('the target delivered no code that its readCode hook could read')
    const input = { ...who, ConfirmationCode: delivery.code, Password: person(ctx.seed, 0).password }
    const exchange = await ctx.call('ConfirmForgotPassword', input)
    return [ctx.examine(exchange, accepted(ctx.edition, describe(ctx.edition, 'ConfirmForgotPassword')))]
  },
})
