import { docs } from '../../../spec/evidence.ts'
import { detailsOf } from '../../checks/delivery.ts'
import { violation } from '../../checks/violation.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

/** The guide lets the two answers alternate, so that one of several users who do not exist gets the simulation. */
const TRIES = 8

const wants = { pool: {}, client: { userExistenceErrors: 'ENABLED' }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: `simulates a delivery for at least one of ${TRIES} users who do not exist, where the app client hides it`,
  suite: 'accept',
  source: [
    docs('developer guide, managing user existence error responses: a simulated delivery alternates with an error'),
  ],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    await tryTwin(ctx, { ClientId: client.id, Username: user.username })
    for (let left = TRIES; left > 0; left--) {
      const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: ctx.world.name() })
      // An answer without a delivery simulates none.
      if (detailsOf(exchange) !== undefined) return [ctx.examine(exchange)]
      if (left > 1) continue
      const never = () => [
        violation(
          'never-simulates',
          'status',
          'a simulated delivery',
          'refusals only',
          'gives hidden users away by its refusals',
        ),
      ]
      return [ctx.examine(exchange, never)]
    }
    return []
  },
})
