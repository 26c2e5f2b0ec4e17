import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { domain: {}, client: {} } as const
const CSS = '.label-customizable { font-weight: 400 }'

export default defineCase(import.meta.url, {
  wants,
  title: 'answers what is set for the pool, for an app client with nothing of its own',
  suite: 'accept',
  source: [docs('API reference, GetUICustomization: returns the information of the user pool')],
  calls: ['SetUICustomization'],
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['domain'] })
    await tryTwin(ctx, { UserPoolId: pool?.id, ClientId: 'ALL', CSS }, 'SetUICustomization')
    const exchange = await ctx.call('GetUICustomization', { UserPoolId: pool?.id, ClientId: client.id })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), hasValue('UICustomization.CSS', CSS))]
  },
})
