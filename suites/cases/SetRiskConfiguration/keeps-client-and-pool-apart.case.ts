import { docs, wire } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'SetRiskConfiguration' }, client: {} } as const

const ofPool = { BlockedIPRangeList: ['192.0.2.0/24'] }
const ofClient = { BlockedIPRangeList: ['198.51.100.0/24'] }

export default defineCase(import.meta.url, {
  wants,
  title: 'sets what an app client does without touching what its pool does',
  suite: 'flows',
  source: [
    docs('API reference, SetRiskConfiguration: of a user pool, or of an app client'),
    wire('A', 'hashicorp/terraform-provider-aws: acceptance tests of RiskConfiguration, of a pool and of a client'),
  ],
  // The tests set one or the other; that they are apart, the documentation says.
  atMost: 'SHOULD',
  calls: ['DescribeRiskConfiguration', 'DescribeRiskConfiguration'],
  requests: 4,
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['pool'] })
    const [UserPoolId, ClientId] = [pool.id, client.id]
    await tryTwin(ctx, { UserPoolId, RiskExceptionConfiguration: ofPool })
    const set = await ctx.call('SetRiskConfiguration', { UserPoolId, ClientId, RiskExceptionConfiguration: ofClient })
    const [first, second] = [
      await ctx.call('DescribeRiskConfiguration', { UserPoolId, ClientId }),
      await ctx.call('DescribeRiskConfiguration', { UserPoolId }),
    ]
    // The other list may be empty, or absent.
    const shown = ({ BlockedIPRangeList }: typeof ofPool) =>
      hasValue('RiskConfiguration.RiskExceptionConfiguration.BlockedIPRangeList', BlockedIPRangeList)
    return [
      ctx.examine(set, accepted(ctx.edition, ctx.operation), hasValue('RiskConfiguration.ClientId', ClientId)),
      ctx.examine(first, carriedOut, hasValue('RiskConfiguration.ClientId', ClientId), shown(ofClient)),
      ctx.examine(second, carriedOut, shown(ofPool)),
    ]
  },
})
