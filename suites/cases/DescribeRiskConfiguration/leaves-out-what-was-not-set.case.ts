import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'read' }, riskConfiguration: {} } as const

/** The world sets exceptions only. */
const ABSENT = ['ClientId', 'AccountTakeoverRiskConfiguration', 'CompromisedCredentialsRiskConfiguration']

export default defineCase(import.meta.url, {
  wants,
  title: 'shows of a pool neither a client nor a configuration that was not set',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance tests of RiskConfiguration (exceptions only)')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { shared: true })
    const described = await ctx.call('DescribeRiskConfiguration', { UserPoolId: pool.id })
    const absent = ABSENT.map((name) =>
      hasValue(`RiskConfiguration.${name}`, undefined, `shows a ${name} that nobody set`),
    )
    return [ctx.examine(described, accepted(ctx.edition, ctx.operation), ...absent)]
  },
})
