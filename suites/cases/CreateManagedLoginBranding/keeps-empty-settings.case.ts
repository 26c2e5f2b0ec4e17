import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { client: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes empty settings for settings, and answers them',
  suite: 'accept',
  source: [wire('B', 'recorded: CreateManagedLoginBranding-1; floci-io/floci, ManagedLoginBranding (measured)')],
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['client'] })
    const input = { UserPoolId: pool?.id, ClientId: client.id, Settings: {} }
    const exchange = await ctx.call('CreateManagedLoginBranding', input)
    return [
      ctx.examine(
        exchange,
        accepted(ctx.edition, ctx.operation),
        hasValue('ManagedLoginBranding.Settings', {}),
        hasValue('ManagedLoginBranding.UseCognitoProvidedValues', false),
      ),
    ]
  },
})
