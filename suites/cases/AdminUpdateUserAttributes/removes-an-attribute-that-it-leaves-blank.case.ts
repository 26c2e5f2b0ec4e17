import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: { attributes: { name: 'First', nickname: 'Second' } } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'removes an attribute that it gives a blank value',
  suite: 'flows',
  source: [docs('API reference, AdminUpdateUserAttributes: to delete an attribute, submit it with a blank value')],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const UserAttributes = [{ Name: 'name', Value: '' }]
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, UserAttributes }), carriedOut],
      [
        () => ctx.call('AdminGetUser', who),
        carriedOut,
        showsUser({ attributes: { name: undefined, nickname: 'Second' } }),
      ],
    )
  },
})
