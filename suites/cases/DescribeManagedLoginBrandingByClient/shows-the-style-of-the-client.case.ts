import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { branding: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows the style that was made for the app client',
  suite: 'accept',
  source: [docs('API reference, DescribeManagedLoginBrandingByClient: the style assigned to the app client')],
  async run(ctx) {
    // Another style in the same pool, so that any would not do.
    const first = await ctx.world.get(wants, { own: ['pool'] })
    await ctx.world.also(first, wants)
    const { pool, client, branding } = first
    const input = { UserPoolId: pool?.id, ClientId: client?.id }
    const exchange = await ctx.call('DescribeManagedLoginBrandingByClient', input)
    const isItsOwn = hasValue('ManagedLoginBranding.ManagedLoginBrandingId', branding.id)
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), isItsOwn)]
  },
})
