import { document, docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { deliversBy } from '../../checks/delivery.ts'

export default defineCase(import.meta.url, {
  title: 'sends the code to the one contact that is verified',
  suite: 'accept',
  source: [
    document('ForgotPassword: the code goes to a verified phone number or e-mail address'),
    docs('developer guide, recovering user accounts'),
  ],
  async run(ctx) {
    const pool = await ctx.world.pool({ sms: true })
    const user = await ctx.world.user(pool, { phone: 'unverified', email: 'verified' })
    const exchange = await ctx.call('ForgotPassword', { ClientId: pool.clientId, Username: user.username })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), deliversBy('EMAIL'))]
  },
})
