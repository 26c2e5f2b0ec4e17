import { wire } from '../../../spec/evidence.ts'
import { isRefused } from '../../checks/is-refused.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, user: {}, identity: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'links somebody for good: the same link cannot be made again',
  suite: 'flows',
  source: [wire('B', 'recorded: AdminLinkProviderForUser-2')],
  requests: 2,
  async run(ctx) {
    const { input } = await succeeds(ctx.operation).twin(ctx)
    await tryTwin(ctx, input)
    const exchange = await ctx.call('AdminLinkProviderForUser', input)
    return [ctx.examine(exchange, isRefused(ctx.operation, ctx.profile, 'links again who was linked before'))]
  },
})
