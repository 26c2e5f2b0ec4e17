import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { namesGroups } from '../../checks/names-groups.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: {}, group: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes the group out of the tokens that its members get',
  suite: 'flows',
  source: [docs('API reference, DeleteGroup: the group no longer contributes to the claim cognito:groups of users')],
  calls: ['AdminAddUserToGroup', SIGN_IN],
  requests: 4,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const { group: other } = await ctx.world.also(have, { group: {} })
    const UserPoolId = have.pool.id
    for (const { name: GroupName } of [have.group, other])
      await tryTwin(ctx, { UserPoolId, Username: have.user.username, GroupName }, 'AdminAddUserToGroup')
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { UserPoolId, GroupName: have.group.name }), carriedOut],
      [() => signIn(ctx, have), carriedOut, givesTokens, namesGroups([other.name])],
    )
  },
})
