import { docs } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { tags: { gone: '1', kept: '2' }, mark: 'UntagResource' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes away the tags that it names, and no other',
  suite: 'flows',
  source: [docs('API reference, UntagResource: given tag ids that were assigned before, removes them')],
  calls: ['ListTagsForResource'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const ResourceArn = pool.arn
    const untagged = await ctx.call('UntagResource', { ResourceArn, TagKeys: ['gone'] })
    const judged = ctx.examine(untagged, accepted(ctx.edition, ctx.operation))
    if (judged.violations.length > 0) return [judged]
    const list = await ctx.call('ListTagsForResource', { ResourceArn })
    return [judged, ctx.examine(list, carriedOut, hasValue('Tags', { kept: '2' }))]
  },
})
