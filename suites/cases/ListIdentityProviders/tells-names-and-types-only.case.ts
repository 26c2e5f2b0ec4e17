import { model, wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { membersOf, tellsOnly } from '../../checks/tells-only.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'listed providers' }, provider: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'tells names, types and dates of identity providers, and none of their details',
  suite: 'accept',
  source: [
    model('ProviderDescription has ProviderName, ProviderType and two dates'),
    wire('B', 'recorded: ListIdentityProviders-1'),
  ],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const exchange = await ctx.call('ListIdentityProviders', { UserPoolId: pool.id, MaxResults: 60 })
    const whole = membersOf(ctx.edition, 'DescribeIdentityProvider', 'IdentityProvider')
    const only = tellsOnly('Providers', ['ProviderName', 'ProviderType', 'CreationDate', 'LastModifiedDate'], whole)
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), only)]
  },
})
