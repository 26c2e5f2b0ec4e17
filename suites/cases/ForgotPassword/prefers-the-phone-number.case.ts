import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { deliversBy } from '../../checks/delivery.ts'

const wants = { pool: {}, client: {}, user: { phone: 'verified', email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends the code to a verified phone number first, where the pool sets no account recovery',
  suite: 'accept',
  source: [docs('developer guide, recovering user accounts: without AccountRecoverySetting, phone first, then e-mail')],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: user.username })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), deliversBy('SMS'))]
  },
})
