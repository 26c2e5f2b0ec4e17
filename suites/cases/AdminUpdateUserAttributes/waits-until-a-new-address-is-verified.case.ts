import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { person } from '../../../fixtures/people.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: { verifiesFirst: ['email'] }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps the address of a user until the new one is verified, where the user pool wants that',
  suite: 'flows',
  source: [
    docs('API reference, UserAttributeUpdateSettingsType: the value does not change until the user has verified it'),
  ],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const UserAttributes = [{ Name: 'email', Value: person(ctx.seed, 999).email }]
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, UserAttributes }), carriedOut],
      [
        () => ctx.call('AdminGetUser', who),
        carriedOut,
        showsUser({ attributes: { email: have.user.email, email_verified: 'true' } }),
      ],
    )
  },
})
