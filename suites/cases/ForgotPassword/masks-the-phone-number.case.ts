import { model, wire } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { deliversBy, showsDestinationOf } from '../../checks/delivery.ts'

const wants = { pool: {}, client: {}, user: { phone: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'says that it sends the code to the verified phone number, and masks it',
  suite: 'accept',
  profiles: ['wire'],
  source: [wire('A', 'aws-amplify/amplify-js#5783: +*******8187'), model('CodeDeliveryDetailsType')],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: user.username })
    const checks = [accepted(ctx.edition, ctx.operation), deliversBy('SMS'), showsDestinationOf(user.phone ?? '')]
    return [ctx.examine(exchange, ...checks)]
  },
})
