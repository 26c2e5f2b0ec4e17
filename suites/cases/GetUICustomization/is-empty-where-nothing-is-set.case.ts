import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { domain: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'answers an empty UICustomization where nothing is set',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: finder and CheckDestroy of UserPoolUICustomization')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['domain'] })
    const exchange = await ctx.call('GetUICustomization', { UserPoolId: pool?.id })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), hasValue('UICustomization', {}))]
  },
})
