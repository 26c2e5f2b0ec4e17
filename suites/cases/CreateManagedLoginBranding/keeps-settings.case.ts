import { docs } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { client: {} } as const
const Settings = { categories: { global: { colorSchemeMode: 'DARK' } } }

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps the settings that a style is made with',
  suite: 'accept',
  source: [docs('API reference, CreateManagedLoginBranding: Settings')],
  calls: ['DescribeManagedLoginBrandingByClient'],
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['client'] })
    const ofClient = { UserPoolId: pool?.id, ClientId: client.id }
    const made = await tryTwin(ctx, { ...ofClient, Settings })
    const described = await ctx.call('DescribeManagedLoginBrandingByClient', ofClient)
    const areKept = hasValue('ManagedLoginBranding.Settings', Settings)
    return [
      ctx.examine(made, accepted(ctx.edition, ctx.operation), areKept),
      ctx.examine(described, carriedOut, areKept),
    ]
  },
})
