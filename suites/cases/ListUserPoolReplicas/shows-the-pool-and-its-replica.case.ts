import { docs, wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { lists } from './replicas.ts'

const wants = { pool: { mark: 'read' }, replica: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows the pool as the primary replica, and a new replica as a secondary one that is not active yet',
  suite: 'accept',
  source: [
    wire('B', 'hashicorp/terraform-provider-aws: a new replica is INACTIVE once it was created'),
    docs('API reference, ListUserPoolReplicas: both primary and secondary replicas'),
  ],
  async run(ctx) {
    const { pool, replica } = await ctx.world.get(wants, { shared: true })
    const list = await ctx.call('ListUserPoolReplicas', { UserPoolId: pool.id })
    return [
      ctx.examine(
        list,
        accepted(ctx.edition, ctx.operation),
        lists({ Role: 'PRIMARY' }),
        lists({ RegionName: replica.region, Role: 'SECONDARY', Status: 'INACTIVE' }),
      ),
    ]
  },
})
