import { model, wire } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { deliversBy, showsDestinationOf } from '../../checks/delivery.ts'

const wants = { pool: {}, client: {}, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'says that it sends the code to the verified e-mail address, and masks it',
  suite: 'accept',
  profiles: ['wire'],
  source: [
    wire('A', "aws-amplify/aws-sdk-ios#4837 and moto's verified test: u***@y***"),
    model('CodeDeliveryDetailsType'),
  ],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: user.username })
    const checks = [accepted(ctx.edition, ctx.operation), deliversBy('EMAIL'), showsDestinationOf(user.email ?? '')]
    return [ctx.examine(exchange, ...checks)]
  },
})
