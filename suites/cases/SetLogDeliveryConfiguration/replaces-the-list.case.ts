import { wire } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { toLogGroup } from './log-group.ts'

const wants = { pool: { mark: 'SetLogDeliveryConfiguration' } } as const
const LIST = 'LogDeliveryConfiguration.LogConfigurations'

export default defineCase(import.meta.url, {
  wants,
  title: 'replaces the list of a call before, and clears it with an empty one',
  suite: 'flows',
  source: [wire('B', 'floci-io/floci, integration tests that were measured against the live API (2026)')],
  calls: ['GetLogDeliveryConfiguration'],
  requests: 5,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    const [first, second] = [toLogGroup(pool, 'first'), toLogGroup(pool, 'second')]
    // A log group that is nobody's may be refused: then it says nothing.
    await tryTwin(ctx, { UserPoolId, LogConfigurations: [first] })
    const set = await ctx.call('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [second] })
    const got = await ctx.call('GetLogDeliveryConfiguration', { UserPoolId })
    const cleared = await ctx.call('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [] })
    const after = await ctx.call('GetLogDeliveryConfiguration', { UserPoolId })
    return [
      ctx.examine(set, accepted(ctx.edition, ctx.operation), hasValue(LIST, [second])),
      ctx.examine(got, carriedOut, hasValue(LIST, [second])),
      ctx.examine(cleared, accepted(ctx.edition, ctx.operation), hasValue(LIST, [])),
      ctx.examine(after, carriedOut, hasValue(LIST, [])),
    ]
  },
})
