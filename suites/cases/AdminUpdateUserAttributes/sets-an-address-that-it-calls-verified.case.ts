import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { person } from '../../../fixtures/people.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: { verifiesFirst: ['email'] }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sets a new address at once that it calls verified, also where the user pool wants it verified first',
  suite: 'flows',
  source: [
    docs(
      'API reference, AdminUpdateUserAttributes, UserAttributes: to update at once, include email_verified with true',
    ),
  ],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const attributes = { email: person(ctx.seed, 999).email, email_verified: 'true' }
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, UserAttributes }), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ attributes })],
    )
  },
})
