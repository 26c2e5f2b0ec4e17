import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { showsUser } from '../../checks/shows-user.ts'

const wants = { pool: { aliases: ['email'] }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes over the alias of another user where ForceAliasCreation says so',
  suite: 'accept',
  source: [
    docs('API reference, AdminCreateUser, ForceAliasCreation: the alias goes from the user before to the new one'),
  ],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const { pool, user } = await ctx.world.get(wants)
    const UserPoolId = pool.id
    const username = ctx.world.name()
    const UserAttributes = [
      { Name: 'email', Value: user.email },
      { Name: 'email_verified', Value: 'true' },
    ]
    const input = { UserPoolId, Username: username, UserAttributes, MessageAction: 'SUPPRESS' }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...input, ForceAliasCreation: true }), carriedOut],
      [() => ctx.call('AdminGetUser', { UserPoolId, Username: user.email }), carriedOut, showsUser({ username })],
    )
  },
})
