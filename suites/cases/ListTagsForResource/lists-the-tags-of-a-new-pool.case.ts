import { docs, wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { tags: { stage: 'test', owner: 'nobody' } } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lists the tags that the pool was made with',
  suite: 'accept',
  source: [
    docs('API reference, CreateUserPool: UserPoolTags are assigned to the user pool'),
    wire('B', 'recorded: ListTagsForResource-1'),
  ],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const list = await ctx.call('ListTagsForResource', { ResourceArn: pool.arn })
    return [ctx.examine(list, accepted(ctx.edition, ctx.operation), hasValue('Tags', wants.pool.tags))]
  },
})
