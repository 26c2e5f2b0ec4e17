import { document, docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { deliversBy } from '../../checks/delivery.ts'

const wants = { pool: {}, client: {}, user: { phone: 'unverified', email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends the code to the one contact that is verified',
  suite: 'accept',
  source: [
    document('ForgotPassword: the code goes to a verified phone number or e-mail address'),
    docs('developer guide, recovering user accounts'),
  ],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: user.username })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), deliversBy('EMAIL'))]
  },
})
