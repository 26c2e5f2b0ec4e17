import { docs, wire } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { tags: { kept: 'yes', changed: 'no' }, mark: 'TagResource' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'adds to the tags that are there, and gives a key that is there its new value',
  suite: 'flows',
  source: [
    docs('API reference: TagResource assigns tags; what takes them away is UntagResource'),
    wire('D', 'the documentation of TagResource of other services: only the named tags are added or overwritten'),
  ],
  calls: ['ListTagsForResource'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const ResourceArn = pool.arn
    const tagged = await ctx.call('TagResource', { ResourceArn, Tags: { changed: 'yes', added: '' } })
    const judged = ctx.examine(tagged, accepted(ctx.edition, ctx.operation))
    if (judged.violations.length > 0) return [judged]
    const list = await ctx.call('ListTagsForResource', { ResourceArn })
    return [judged, ctx.examine(list, carriedOut, hasValue('Tags', { kept: 'yes', changed: 'yes', added: '' }))]
  },
})
