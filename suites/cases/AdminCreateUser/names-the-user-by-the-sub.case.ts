import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { person } from '../../../fixtures/people.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { shows, valueOf } from '../../checks/shows-done.ts'

const wants = { pool: { signInBy: ['email'] } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'gives a user a name that is the sub, where the users of the pool sign in by e-mail address',
  suite: 'accept',
  source: [
    wire('A', 'recorded: AdminCreateUser-5'),
    docs('developer guide, customizing sign-in attributes: the user name is made up, and the address names the user'),
  ],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const { email } = person(ctx.seed, 0)
    const { id: UserPoolId } = pool
    const exchange = await ctx.call(ctx.operation.name, { UserPoolId, Username: email, MessageAction: 'SUPPRESS' })
    const user = asObject(asObject(exchange.response.json)?.['User'])
    const username = String(valueOf(user?.['Attributes'], 'sub'))
    return inTurn(
      ctx,
      [
        () => Promise.resolve(exchange),
        carriedOut,
        shows('User.Username', username, () => user?.['Username']),
        shows('User.Attributes', email, () => valueOf(user?.['Attributes'], 'email')),
      ],
      [
        () => ctx.call('AdminGetUser', { UserPoolId, Username: email }),
        carriedOut,
        showsUser({ username, attributes: { email } }),
      ],
    )
  },
})
