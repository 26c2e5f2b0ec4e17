import { model } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, provider: { identified: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'finds the provider that goes by the identifier, and not another of the pool',
  suite: 'accept',
  source: [model('GetIdentityProviderByIdentifier: the provider of the identifier')],
  requests: 2,
  async run(ctx) {
    const one = await ctx.world.get(wants)
    const other = await ctx.world.also(one, { provider: wants.provider })
    const find = async ({ identifier, name }: typeof one.provider) => {
      const input = { UserPoolId: one.pool.id, IdpIdentifier: identifier }
      const exchange = await ctx.call('GetIdentityProviderByIdentifier', input)
      const found = hasValue('IdentityProvider.ProviderName', name, 'finds another provider')
      return ctx.examine(exchange, accepted(ctx.edition, ctx.operation), found)
    }
    return [await find(one.provider), await find(other.provider)]
  },
})
