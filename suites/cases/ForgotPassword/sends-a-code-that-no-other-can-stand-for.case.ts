import { person } from '../../../fixtures/people.ts'
import { describe } from '../../../spec/describe.ts'
import { wire } from '../../../spec/evidence.ts'
import { Skip } from '../../engine/case.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { tryTwin } from '../../sweeps/twin.ts'
import { defineCase } from '../define-case.ts'

export default defineCase(import.meta.url, {
  title: 'sends a code that no other can stand for: ConfirmForgotPassword refuses a wrong one',
  suite: 'flows',
  source: [wire('A', 'public live test of ConfirmForgotPassword: CodeMismatchException, 400')],
  needs: ['readCode'],
  calls: ['ConfirmForgotPassword'],
  async run(ctx) {
    const pool = await ctx.world.pool()
    const user = await ctx.world.user(pool, { email: 'verified' })
    const who = { ClientId: pool.clientId, Username: user.username }
    await tryTwin(ctx, who)
    const delivery = await ctx.hooks.readCode({ userPoolId: pool.userPoolId, username: user.username })
    if (delivery === undefined) throw new Skip('the target sent no code')
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
