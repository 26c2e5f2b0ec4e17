import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { namesGroups } from '../../checks/names-groups.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: {}, group: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows in the access tokens of the user, as a list of names',
  suite: 'flows',
  source: [wire('A', 'moto, test verified against the live service: test_group_in_access_token')],
  calls: [SIGN_IN],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, GroupName: have.group.name }), carriedOut],
      [() => signIn(ctx, have), carriedOut, givesTokens, namesGroups([have.group.name])],
    )
  },
})
