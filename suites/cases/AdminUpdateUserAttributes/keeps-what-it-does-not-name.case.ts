import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: { email: 'verified', attributes: { nickname: 'First' } } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sets the attributes that it names, and keeps all others',
  suite: 'flows',
  source: [docs('API reference, AdminUpdateUserAttributes: updates the attributes of the request')],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const UserAttributes = [{ Name: 'name', Value: 'Second' }]
    const attributes = { name: 'Second', nickname: 'First', email: have.user.email, email_verified: 'true' }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, UserAttributes }), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ attributes, status: 'CONFIRMED', enabled: true })],
    )
  },
})
