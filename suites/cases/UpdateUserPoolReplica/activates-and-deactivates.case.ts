import { model, wire } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { listedAtLast, lists } from '../ListUserPoolReplicas/replicas.ts'

const wants = { pool: { mark: 'UpdateUserPoolReplica' }, replica: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'makes a replica active, and inactive again',
  suite: 'flows',
  source: [
    model('UpdateUserPoolReplica Status: ACTIVE or INACTIVE'),
    wire('B', 'hashicorp/terraform-provider-aws: what waits for a user pool replica'),
  ],
  // How long it takes, no source says.
  atMost: 'SHOULD',
  calls: ['ListUserPoolReplicas', 'ListUserPoolReplicas'],
  requests: 4,
  async run(ctx) {
    const { pool, replica } = await ctx.world.get(wants, { own: ['pool'] })
    const [UserPoolId, RegionName] = [pool.id, replica.region]
    const judged = []
    for (const Status of ['ACTIVE', 'INACTIVE']) {
      const updated = await ctx.call('UpdateUserPoolReplica', { UserPoolId, RegionName, Status })
      const list = await listedAtLast(ctx, UserPoolId, { RegionName, Status })
      judged.push(
        ctx.examine(updated, accepted(ctx.edition, ctx.operation)),
        ctx.examine(list, carriedOut, lists({ RegionName, Status })),
      )
    }
    return judged
  },
})
