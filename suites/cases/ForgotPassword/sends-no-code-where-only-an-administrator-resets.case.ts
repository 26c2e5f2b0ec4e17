import { docs } from '../../../spec/evidence.ts'
import { describeAnswer, instead, isSuccess } from '../../checks/fault-answer.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const user = { email: 'verified' } as const
const wants = { pool: { adminOnlyRecovery: true }, client: {}, user } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends no code where only an administrator resets passwords (AccountRecoverySetting admin_only)',
  suite: 'faults',
  // Which fault comes, nobody has shown.
  source: [
    docs('API reference, ForgotPassword and AccountRecoverySettingType: the setting decides, admin_only is alone'),
  ],
  requests: 2,
  async run(ctx) {
    const usual = await ctx.world.get({ client: {}, user })
    await tryTwin(ctx, { ClientId: usual.client.id, Username: usual.user.username })
    const { client, user: found } = await ctx.world.get(wants)
    const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: found.username })
    return [ctx.examine(exchange, isRefused)]
  },
})

const isRefused: Check = (exchange) => {
  if (!isSuccess(exchange)) return []
  const message = 'sends a code although only an administrator may reset the password'
  return [
    instead(exchange, violation('unexpected-acceptance', 'status', 'a refusal', describeAnswer(exchange), message)),
  ]
}
