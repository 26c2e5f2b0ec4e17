import { person } from '../../../fixtures/people.ts'
import { describe } from '../../../spec/describe.ts'
import { wire } from '../../../spec/evidence.ts'
import { Skip } from '../../world/skip.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import type { CaseContext } from '../../engine/case.ts'
import { anotherCode } from '../../operations/another-code.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: {}, user: { email: 'verified' } } as const

/** None that a target would send to everybody, as 000000 and 123456 may be. */
const UNLIKELY = '907561'

export default defineCase(import.meta.url, {
  wants,
  title: 'sends a code that no other can stand for: ConfirmForgotPassword refuses a wrong one',
  suite: 'flows',
  source: [wire('A', 'public live test of ConfirmForgotPassword: CodeMismatchException, 400')],
  calls: ['ConfirmForgotPassword'],
  async run(ctx) {
    const { pool, client, user } = await ctx.world.get(wants)
    const who = { ClientId: client.id, Username: user.username }
    await tryTwin(ctx, who)
    const code = await readCode(ctx, pool.id, user.username)
    const input = { ...who, Password: person(ctx.seed, 999).password }
    const ConfirmationCode = code === undefined ? UNLIKELY : anotherCode(code)
    const wrong = await ctx.call('ConfirmForgotPassword', { ...input, ConfirmationCode })
    const operation = describe(ctx.edition, 'ConfirmForgotPassword')
    const judged = ctx.examine(wrong, refusedWith({ operation, profile: ctx.profile, fault: 'CodeMismatchException' }))
    // Where the wrong one passed, the right one is spent; and without the hook nobody knows the right one.
    if (code === undefined || judged.violations.some((one) => one.code === 'unexpected-acceptance')) return [judged]
    await tryTwin(ctx, { ...input, ConfirmationCode: code }, 'ConfirmForgotPassword')
    return [judged]
  },
})

/** Undefined where the target has no hook for it. */
async function readCode({ target }: CaseContext, userPoolId: string, username: string): Promise<string | undefined> {
  if (target.hooks.readCode === undefined) return undefined
  const delivery = await target.hooks.readCode({ userPoolId, username })
  if (delivery === undefined) throw new Skip('twin', 'the target sent no code')
  return delivery.code
}
