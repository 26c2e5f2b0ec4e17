import { wire } from '../../../spec/evidence.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'was last modified when it was made, to the millisecond',
  suite: 'accept',
  source: [wire('B', 'recorded: CreateUserPoolClient-5, CreateUserPoolClient-6')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const exchange = await tryTwin(ctx, { UserPoolId: pool.id, ClientName: ctx.world.name() })
    const made = valueAt(exchange.response.json, 'UserPoolClient.CreationDate')
    return [
      ctx.examine(exchange, hasValue('UserPoolClient.LastModifiedDate', made, 'was modified before anybody could')),
    ]
  },
})
