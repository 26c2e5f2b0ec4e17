import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'SetLogDeliveryConfiguration' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes a list without what is null in it',
  suite: 'accept',
  profiles: ['wire'],
  source: [wire('B', 'floci-io/floci, integration tests that were measured against the live API (2026)')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const set = await ctx.call('SetLogDeliveryConfiguration', { UserPoolId: pool.id, LogConfigurations: [null] })
    return [
      ctx.examine(
        set,
        accepted(ctx.edition, ctx.operation),
        hasValue('LogDeliveryConfiguration.LogConfigurations', []),
      ),
    ]
  },
})
