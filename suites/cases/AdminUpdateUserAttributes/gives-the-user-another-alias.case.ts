import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { person } from '../../../fixtures/people.ts'
import { describe } from '../../../spec/describe.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: { aliases: ['email'] }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lets a user be found by the new alias, and no more by the old one',
  suite: 'flows',
  source: [docs('API reference, AdminGetUser, Username: any alias attribute of the user')],
  calls: ['AdminGetUser'],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const email = person(ctx.seed, 999).email
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ]
    const by = (Username: string | undefined) => () => ctx.call('AdminGetUser', { ...who, Username })
    const operation = describe(ctx.edition, 'AdminGetUser')
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, Username: have.user.email, UserAttributes }), carriedOut],
      [by(email), carriedOut, showsUser({ username: have.user.username, attributes: { email } })],
      [by(have.user.email), refusedWith({ operation, profile: ctx.profile, fault: 'UserNotFoundException' })],
    )
  },
})
