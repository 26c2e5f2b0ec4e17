import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { GOOGLE_DETAILS } from '../../world/google-details.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'returns the details of Google as they were sent, the secret in clear, and no others',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test IdentityProvider_basic')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const google = { ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: GOOGLE_DETAILS }
    const exchange = await ctx.call('CreateIdentityProvider', { UserPoolId: pool.id, ...google })
    const details = hasValue('IdentityProvider.ProviderDetails', GOOGLE_DETAILS, 'returns other details than were sent')
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), details)]
  },
})
