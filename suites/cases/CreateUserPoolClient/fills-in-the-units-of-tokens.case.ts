import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValues } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'returns the units of all tokens where one was given: hours for ID tokens, days for refresh tokens',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test tokenValidityUnits_AccessToken')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const input = { UserPoolId: pool.id, ClientName: ctx.world.name(), TokenValidityUnits: { AccessToken: 'days' } }
    const exchange = await ctx.call('CreateUserPoolClient', { ...input, AccessTokenValidity: 1 })
    const units = { AccessToken: 'days', IdToken: 'hours', RefreshToken: 'days' }
    const filled = hasValues('UserPoolClient.TokenValidityUnits', units, 'leaves a unit open')
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), ...filled)]
  },
})
