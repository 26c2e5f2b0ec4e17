import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { membersOf, tellsOnly } from '../../checks/tells-only.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { secret: true }, clientSecret: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'tells which secrets there are and since when, and never what they are',
  suite: 'accept',
  source: [docs('API reference, ListUserPoolClientSecrets: the value of a secret is never revealed')],
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['client'] })
    const exchange = await ctx.call('ListUserPoolClientSecrets', { UserPoolId: pool.id, ClientId: client.id })
    const whole = membersOf(ctx.edition, 'AddUserPoolClientSecret', 'ClientSecretDescriptor')
    const only = tellsOnly('ClientSecrets', ['ClientSecretId', 'ClientSecretCreateDate'], whole)
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), only)]
  },
})
