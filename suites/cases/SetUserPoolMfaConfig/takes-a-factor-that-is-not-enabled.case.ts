import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { sms: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes software tokens that are not enabled beside SMS, and says so',
  suite: 'accept',
  source: [
    wire('A', 'hashicorp/terraform-provider-aws: UserPool_MfaConfiguration_SmsConfigurationAndSoftwareToken (2021)'),
  ],
  calls: ['DescribeUserPool'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    const { response } = await tryTwin(ctx, { UserPoolId }, 'DescribeUserPool')
    const SmsConfiguration = valueAt(response.json, 'UserPool.SmsConfiguration')
    // SMS alone is taken: what is refused next is refused for the software tokens.
    await tryTwin(ctx, { UserPoolId, MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration } })
    const exchange = await ctx.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: { SmsConfiguration },
      SoftwareTokenMfaConfiguration: { Enabled: false },
    })
    const said = hasValue('SoftwareTokenMfaConfiguration.Enabled', false, 'does not say that software tokens are off')
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), said)]
  },
})
