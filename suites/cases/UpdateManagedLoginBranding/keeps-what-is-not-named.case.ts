import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { client: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps what is not named',
  suite: 'accept',
  source: [wire('B', 'floci-io/floci, ManagedLoginBranding (measured)')],
  calls: ['CreateManagedLoginBranding'],
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['client'] })
    const UserPoolId = pool?.id
    const input = { UserPoolId, ClientId: client.id, Settings: {} }
    const made = await tryTwin(ctx, input, 'CreateManagedLoginBranding')
    const ManagedLoginBrandingId = valueAt(made.response.json, 'ManagedLoginBranding.ManagedLoginBrandingId')
    const exchange = await ctx.call('UpdateManagedLoginBranding', { UserPoolId, ManagedLoginBrandingId })
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
