import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: { sms: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'leaves a pool its SMS configuration when MFA by SMS is turned off',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance tests UserPool_MFA_*')],
  calls: ['DescribeUserPool'],
  requests: 4,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    const { response } = await tryTwin(ctx, { UserPoolId }, 'DescribeUserPool')
    const SmsConfiguration = valueAt(response.json, 'UserPool.SmsConfiguration')
    await tryTwin(ctx, { UserPoolId, MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: { SmsConfiguration } })
    return inTurn(
      ctx,
      [() => ctx.call('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OFF' }), carriedOut],
      [
        () => ctx.call('DescribeUserPool', { UserPoolId }),
        carriedOut,
        hasValue('UserPool.SmsConfiguration', SmsConfiguration, 'takes the SMS configuration away with the factor'),
      ],
    )
  },
})
