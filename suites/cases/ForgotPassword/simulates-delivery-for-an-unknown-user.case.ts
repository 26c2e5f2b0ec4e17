import { docs, wire } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { accepted } from '../../checks/accepted.ts'
import { faultName, isSuccess } from '../../checks/fault-answer.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { simulatesDelivery } from '../../checks/simulated-delivery.ts'
import { tryTwin } from '../../operations/twin.ts'

/**
 * The recorded answer is a simulated delivery; newer documentation lets InvalidParameterException alternate with it
 * (spec/decisions/005). What never comes is a fault that tells whether the user exists.
 */
const wants = { pool: {}, client: { userExistenceErrors: 'ENABLED' }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'does not tell that a user does not exist, where the app client hides it (ENABLED)',
  suite: 'accept',
  source: [
    wire('A', 'aws-amplify/aws-sdk-ios#4837 (raw 200 for an unknown user)'),
    docs('developer guide, managing user existence error responses'),
  ],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    const real = await tryTwin(ctx, { ClientId: client.id, Username: user.username })
    const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: ctx.world.name() })
    const alternative = 'InvalidParameterException'
    if (!isSuccess(exchange) && faultName(exchange) === alternative) {
      return [ctx.examine(exchange, refusedWith({ ...ctx, fault: alternative }))]
    }
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), simulatesDelivery(real))]
  },
})
