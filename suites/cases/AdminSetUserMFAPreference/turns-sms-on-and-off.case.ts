import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { shows } from '../../checks/shows-done.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: { mfa: true }, user: { phone: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'turns SMS on and prefers it, and off again: then nothing is shown of it',
  suite: 'flows',
  source: [
    docs('API reference, AdminGetUser: UserMFASettingList and PreferredMfaSetting'),
    wire('A', 'moto, test verified against the live service: without MFA these members are absent, not empty'),
  ],
  calls: ['AdminGetUser'],
  requests: 4,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const set = (SMSMfaSettings: object) => () => ctx.call(ctx.operation.name, { ...who, SMSMfaSettings })
    const get = () => ctx.call('AdminGetUser', who)
    // What is shown of a factor that is on, the documentation alone tells.
    const levelOf = (expected: unknown) => (expected === undefined ? undefined : 'SHOULD')
    const list = (expected: unknown) =>
      shows('UserMFASettingList', expected, (user) => user['UserMFASettingList'], levelOf(expected))
    const preferred = (expected: unknown) =>
      shows('PreferredMfaSetting', expected, (user) => user['PreferredMfaSetting'], levelOf(expected))
    return inTurn(
      ctx,
      [set({ Enabled: true, PreferredMfa: true }), carriedOut],
      [get, carriedOut, list(['SMS_MFA']), preferred('SMS_MFA')],
      [set({ Enabled: false, PreferredMfa: false }), carriedOut],
      [get, carriedOut, list(undefined), preferred(undefined)],
    )
  },
})
