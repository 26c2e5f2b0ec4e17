import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { domain: {}, client: {} } as const
const OF_CLIENT = '.label-customizable { font-weight: 400 }'
const OF_POOL = '.label-customizable { font-weight: 700 }'

export default defineCase(import.meta.url, {
  wants,
  title: 'answers what is set for the app client rather than what is set for the pool',
  suite: 'accept',
  source: [docs('API reference, SetUICustomization: settings of an app client override those of ALL')],
  calls: ['SetUICustomization'],
  requests: 3,
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['domain'] })
    const ofClient = { UserPoolId: pool?.id, ClientId: client.id }
    await tryTwin(ctx, { ...ofClient, CSS: OF_CLIENT }, 'SetUICustomization')
    await tryTwin(ctx, { ...ofClient, ClientId: 'ALL', CSS: OF_POOL }, 'SetUICustomization')
    const exchange = await ctx.call('GetUICustomization', ofClient)
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), hasValue('UICustomization.CSS', OF_CLIENT))]
  },
})
