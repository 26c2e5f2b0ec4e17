import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps MFA as it is where it is not told of it',
  suite: 'accept',
  source: [wire('B', 'go-to-k/cdkd#1968: probes of the live service (2026-08), each with a control')],
  calls: ['SetUserPoolMfaConfig', 'GetUserPoolMfaConfig'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    const mfa = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } }
    await tryTwin(ctx, { UserPoolId, ...mfa }, 'SetUserPoolMfaConfig')
    return inTurn(
      ctx,
      [() => ctx.call('UpdateUserPool', { UserPoolId }), carriedOut],
      [
        () => ctx.call('GetUserPoolMfaConfig', { UserPoolId }),
        carriedOut,
        hasValue('MfaConfiguration', 'OPTIONAL', 'changes what it was not told of'),
      ],
    )
  },
})
