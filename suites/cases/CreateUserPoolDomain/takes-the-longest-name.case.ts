import { model } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { hosted: true } } as const
const MOST = 63

export default defineCase(import.meta.url, {
  wants,
  title: `takes a prefix of ${MOST} characters`,
  suite: 'accept',
  source: [model(`CreateUserPoolDomain Domain:maxLength = ${MOST}`)],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const Domain = ctx.world.name().replaceAll('aws', 'a-ws').padEnd(MOST, '-x')
    const exchange = await ctx.call('CreateUserPoolDomain', { UserPoolId: pool.id, Domain: `${Domain.slice(0, -1)}x` })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation))]
  },
})
