import { wire } from '../../../spec/evidence.ts'
import { accepted, carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'turns MFA off, and its factors, where it is told of nothing but the pool',
  suite: 'accept',
  source: [wire('B', 'go-to-k/cdkd#1968: probes of the live service (2026-08)')],
  calls: ['GetUserPoolMfaConfig'],
  requests: 3,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    await tryTwin(ctx, { UserPoolId, MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } })
    return inTurn(
      ctx,
      [() => ctx.call('SetUserPoolMfaConfig', { UserPoolId }), accepted(ctx.edition, ctx.operation)],
      [
        () => ctx.call('GetUserPoolMfaConfig', { UserPoolId }),
        carriedOut,
        hasValue('MfaConfiguration', 'OFF', 'keeps MFA that it was not told of again'),
        hasValue('SoftwareTokenMfaConfiguration', undefined, 'keeps a factor that it was not told of again'),
      ],
    )
  },
})
