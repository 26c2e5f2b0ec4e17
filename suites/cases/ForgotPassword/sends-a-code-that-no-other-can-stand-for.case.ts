import { person } from '../../../fixtures/people.ts'
import { describe } from '../../../spec/describe.ts'
import { wire } from '../../../spec/evidence.ts'
import { Skip } from '../../world/skip.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: {}, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends a code that no other can stand for: ConfirmForgotPassword refuses a wrong one',
  suite: 'flows',
  source: [wire('A', 'public live test of ConfirmForgotPassword: CodeMismatchException, 400')],
  needs: ['readCode'],
  calls: ['ConfirmForgotPassword'],
  async run(ctx) {
    const { pool, client, user } = await ctx.world.get(wants)
    const who = { ClientId: client.id, Username: user.username }
    await tryTwin(ctx, who)
    const delivery = await ctx.hooks.readCode({ userPoolId: pool.id, username: user.username })
    if (delivery === undefined) throw new Skip('twin', 'the target sent no code')
    const input = { ...who, ConfirmationCode: delivery.code, Password: person(ctx.seed, 999).password }
    const wrong = await ctx.call('ConfirmForgotPassword', { ...input, ConfirmationCode: another(delivery.code) })
    const operation = describe(ctx.edition, 'ConfirmForgotPassword')
    const judged = ctx.examine(wrong, refusedWith({ operation, profile: ctx.profile, fault: 'CodeMismatchException' }))
    // Where the wrong one passed, the right one is spent.
    if (judged.violations.some((one) => one.code === 'unexpected-acceptance')) return [judged]
    await tryTwin(ctx, input, 'ConfirmForgotPassword')
    return [judged]
  },
})

/** Another code of the same form. */
function another(code: string): string {
  return (code.startsWith('1') ? '2' : '1') + code.slice(1)
}
