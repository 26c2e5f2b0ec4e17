import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lets MFA be optional where a one-time password is a first factor',
  takes: ['WebAuthnConfiguration'],
  suite: 'accept',
  source: [wire('B', 'go-to-k/cdkd#1975: probes of the live service')],
  requests: 2,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const mfa = (MfaConfiguration: string) => ({ UserPoolId: pool.id, MfaConfiguration })
    await tryTwin(ctx, mfa('OFF'))
    const exchange = await ctx.call('SetUserPoolMfaConfig', {
      ...mfa('OPTIONAL'),
      SoftwareTokenMfaConfiguration: { Enabled: true },
    })
    const said = hasValue('MfaConfiguration', 'OPTIONAL', 'does not make MFA optional')
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), said)]
  },
})
