import { docs, wire } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'SetRiskConfiguration' } } as const

const RiskExceptionConfiguration = { BlockedIPRangeList: ['192.0.2.0/24'] }
const CompromisedCredentialsRiskConfiguration = { EventFilter: ['SIGN_IN'], Actions: { EventAction: 'BLOCK' } }

export default defineCase(import.meta.url, {
  wants,
  title: 'replaces what was set before, and removes all of it where it names nothing',
  suite: 'flows',
  source: [
    docs('API reference, SetRiskConfiguration: with nothing but the user pool, its configuration is gone'),
    wire('B', 'hashicorp/terraform-provider-aws: deletes a risk configuration so'),
  ],
  calls: ['DescribeRiskConfiguration'],
  requests: 5,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    await tryTwin(ctx, { UserPoolId, RiskExceptionConfiguration })
    const judge = async (input: object, ...[blocked, compromised]: unknown[]) => {
      const checks = [
        hasValue('RiskConfiguration.RiskExceptionConfiguration', blocked),
        hasValue('RiskConfiguration.CompromisedCredentialsRiskConfiguration', compromised),
      ]
      const set = await ctx.call('SetRiskConfiguration', { UserPoolId, ...input })
      const described = await ctx.call('DescribeRiskConfiguration', { UserPoolId })
      return [
        ctx.examine(set, accepted(ctx.edition, ctx.operation), ...checks),
        ctx.examine(described, carriedOut, ...checks),
      ]
    }
    const replaced = await judge(
      { CompromisedCredentialsRiskConfiguration },
      undefined,
      CompromisedCredentialsRiskConfiguration,
    )
    return [...replaced, ...(await judge({}, undefined, undefined))]
  },
})
