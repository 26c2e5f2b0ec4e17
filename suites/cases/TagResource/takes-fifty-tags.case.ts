import { docs } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'TagResource' } } as const
const FIFTY = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`tag-${at}`, String(at)]))

export default defineCase(import.meta.url, {
  wants,
  title: 'gives a pool 50 tags',
  suite: 'flows',
  source: [docs('API reference, TagResource: a user pool can have as many as 50 tags')],
  calls: ['ListTagsForResource'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const ResourceArn = pool.arn
    const tagged = await ctx.call('TagResource', { ResourceArn, Tags: FIFTY })
    const judged = ctx.examine(tagged, accepted(ctx.edition, ctx.operation))
    if (judged.violations.length > 0) return [judged]
    const list = await ctx.call('ListTagsForResource', { ResourceArn })
    return [judged, ctx.examine(list, carriedOut, hasValue('Tags', FIFTY))]
  },
})
