import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { hosted: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows the domain in the pool',
  suite: 'accept',
  source: [wire('B', 'dump of a live pool (CLI, 2025-07): DescribeUserPool has Domain where there is one')],
  calls: ['DescribeUserPool'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const Domain = ctx.world.name().replaceAll('aws', 'a-ws')
    await tryTwin(ctx, { UserPoolId: pool.id, Domain })
    const exchange = await ctx.call('DescribeUserPool', { UserPoolId: pool.id })
    return [ctx.examine(exchange, carriedOut, hasValue('UserPool.Domain', Domain))]
  },
})
