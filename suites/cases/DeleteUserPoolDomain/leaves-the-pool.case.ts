import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { domain: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes the domain out of the pool',
  suite: 'accept',
  source: [wire('B', 'dump of a live pool (CLI, 2025-07): Domain is gone from DescribeUserPool')],
  calls: ['DescribeUserPool'],
  async run(ctx) {
    const { pool, domain } = await ctx.world.get(wants, { own: ['domain'] })
    await tryTwin(ctx, { UserPoolId: pool?.id, Domain: domain.domain })
    const exchange = await ctx.call('DescribeUserPool', { UserPoolId: pool?.id })
    return [ctx.examine(exchange, carriedOut, hasValue('UserPool.Domain', undefined))]
  },
})
