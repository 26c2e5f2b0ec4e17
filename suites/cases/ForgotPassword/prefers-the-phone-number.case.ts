import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { deliversBy } from '../../checks/delivery.ts'

export default defineCase(import.meta.url, {
  title: 'sends the code to a verified phone number first, where the pool sets no account recovery',
  suite: 'accept',
  source: [docs('developer guide, recovering user accounts: without AccountRecoverySetting, phone first, then e-mail')],
  async run(ctx) {
    const pool = await ctx.world.pool({ sms: true })
    const user = await ctx.world.user(pool, { phone: 'verified', email: 'verified' })
    const exchange = await ctx.call('ForgotPassword', { ClientId: pool.clientId, Username: user.username })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), deliversBy('SMS'))]
  },
})
