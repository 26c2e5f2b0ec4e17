import { docs } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { limit: {} } as const
const LimitDefinition = { LimitClass: 'API_CATEGORY', Attributes: { Category: 'UserAuthentication' } }

export default defineCase(import.meta.url, {
  wants,
  title: 'answers the value that it was asked for, and leaves it so',
  suite: 'flows',
  source: [
    docs('API reference, UpdateProvisionedLimit: RequestedLimitValue is to be set, ProvisionedLimitValue is in force'),
  ],
  calls: ['GetProvisionedLimit'],
  async run(ctx) {
    const { limit } = await ctx.world.get(wants)
    const asked = { LimitDefinition, RequestedLimitValue: limit.value }
    const isIt = hasValue('Limit.ProvisionedLimitValue', limit.value)
    const updated = await ctx.call('UpdateProvisionedLimit', asked)
    const got = await ctx.call('GetProvisionedLimit', { LimitDefinition })
    return [ctx.examine(updated, accepted(ctx.edition, ctx.operation), isIt), ctx.examine(got, carriedOut, isIt)]
  },
})
