import { document, model } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { deliversBy, showsDestinationOf } from '../../checks/delivery.ts'

const wants = { pool: {}, client: {}, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends the code to the same contact where the request carries metadata',
  suite: 'accept',
  source: [
    document('ForgotPassword: the code goes to a verified phone number or e-mail address'),
    model('ForgotPassword, ClientMetadata: input of the triggers, and of nothing else'),
  ],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    const metadata = { ClientMetadata: { channel: 'poolproof' }, UserContextData: { EncodedData: 'cG9vbHByb29m' } }
    const input = { ClientId: client.id, Username: user.username, ...metadata }
    const exchange = await ctx.call('ForgotPassword', input)
    const masked = ctx.profile === 'wire' ? [showsDestinationOf(user.email ?? '')] : []
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), deliversBy('EMAIL'), ...masked)]
  },
})
