import { model, wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { membersOf, tellsOnly } from '../../checks/tells-only.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'listed clients' }, client: { secret: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'tells names and ids of clients, and none of their settings or secrets',
  suite: 'accept',
  source: [
    model('UserPoolClientDescription has ClientId, UserPoolId and ClientName'),
    wire('A', 'recorded: ListUserPoolClients-1, ListUserPoolClients-2'),
  ],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const exchange = await ctx.call('ListUserPoolClients', { UserPoolId: pool.id, MaxResults: 60 })
    const whole = membersOf(ctx.edition, 'DescribeUserPoolClient', 'UserPoolClient')
    const only = tellsOnly('UserPoolClients', ['ClientId', 'ClientName', 'UserPoolId'], whole)
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), only)]
  },
})
