import { person } from '../../../fixtures/people.ts'
import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { faultName } from '../../checks/fault-answer.ts'
import { saysText } from '../../checks/fault-text.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import type { Check } from '../../engine/case.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: { signInBy: ['email'] } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes an e-mail address for a name, nothing else, and each but once, where users sign in by the address',
  suite: 'accept',
  source: [wire('B', 'public reports of real pools: "Username should be an email.", "An account with the email ..."')],
  requests: 3,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const create = (Username: string) => () =>
      ctx.call(ctx.operation.name, { UserPoolId: pool.id, Username, MessageAction: 'SUPPRESS' })
    const refused = (fault: string) => refusedWith({ operation: ctx.operation, profile: ctx.profile, fault })
    const { email } = person(ctx.seed, 0)
    return inTurn(
      ctx,
      [
        create(ctx.world.name()),
        refused('InvalidParameterException'),
        saysText(['Username should be an email.', 'Username should be an email']),
      ],
      [create(email), carriedOut],
      [create(email), isTaken(refused('UsernameExistsException'))],
    )
  },
})

/** Clients match its words for either fault, also for the one that the operation does not declare. */
const isTaken =
  (declared: Check): Check =>
  (exchange) =>
    faultName(exchange) === 'AliasExistsException' ? [] : declared(exchange)
