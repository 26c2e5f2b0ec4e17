import { docs, wire } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'TagResource' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'gives the pool tags that DescribeUserPool shows',
  suite: 'flows',
  source: [
    docs('API reference: UserPoolTags are the tags that are assigned to the user pool'),
    wire('B', 'recorded: UserPoolTags in every DescribeUserPool'),
  ],
  calls: ['DescribeUserPool'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const Tags = { stage: 'test', 'cost center': '1/2+3' }
    const judged = ctx.examine(
      await ctx.call('TagResource', { ResourceArn: pool.arn, Tags }),
      accepted(ctx.edition, ctx.operation),
    )
    if (judged.violations.length > 0) return [judged]
    const described = await ctx.call('DescribeUserPool', { UserPoolId: pool.id })
    return [judged, ctx.examine(described, carriedOut, hasValue('UserPool.UserPoolTags', Tags))]
  },
})
