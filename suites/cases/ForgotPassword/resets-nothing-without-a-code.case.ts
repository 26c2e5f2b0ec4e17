import { person } from '../../../fixtures/people.ts'
import { describe } from '../../../spec/describe.ts'
import { docs, document } from '../../../spec/evidence.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { refusedWithOneOf } from '../../checks/refused-with.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: {}, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'resets nothing for a user who asked for no code: ConfirmForgotPassword refuses any',
  suite: 'flows',
  source: [
    document('ForgotPassword: sends the code that is required to change the password'),
    docs('API reference, ConfirmForgotPassword: ExpiredCodeException, CodeMismatchException'),
  ],
  calls: ['ConfirmForgotPassword'],
  async run(ctx) {
    const { client, user } = await ctx.world.get(wants)
    const who = { ClientId: client.id, Username: user.username }
    const input = { ...who, ConfirmationCode: '000000', Password: person(ctx.seed, 999).password }
    const exchange = await ctx.call('ConfirmForgotPassword', input)
    const operation = describe(ctx.edition, 'ConfirmForgotPassword')
    const faults = ['ExpiredCodeException', 'CodeMismatchException']
    const judged = ctx.examine(exchange, namedByDocs(refusedWithOneOf(faults, { ...ctx, operation })))
    await tryTwin(ctx, who)
    return [judged]
  },
})

/** That it is refused is a MUST; by which name, only the documentation says. */
const namedByDocs =
  (check: Check): Check =>
  (exchange) =>
    isSuccess(exchange) ? check(exchange) : check(exchange).map((one) => ({ ...one, level: 'SHOULD' as const }))
