import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: { attributes: { name: 'First', nickname: 'Second', locale: 'en' } } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'removes the attributes that it names, and no other',
  suite: 'flows',
  source: [docs('API reference, AdminDeleteUserAttributes: deletes the attributes of the request')],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const attributes = { name: undefined, nickname: undefined, locale: 'en' }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, UserAttributeNames: ['name', 'nickname'] }), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ attributes })],
    )
  },
})
