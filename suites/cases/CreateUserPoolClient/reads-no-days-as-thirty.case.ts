import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lets refresh tokens live for 30 days where it is asked for 0',
  suite: 'accept',
  source: [docs('API reference, RefreshTokenValidity: 0 is overridden by the default of 30 days')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const input = { UserPoolId: pool.id, ClientName: ctx.world.name(), RefreshTokenValidity: 0 }
    const exchange = await ctx.call('CreateUserPoolClient', input)
    const thirty = hasValue('UserPoolClient.RefreshTokenValidity', 30, 'takes 0 days at its word')
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), thirty)]
  },
})
