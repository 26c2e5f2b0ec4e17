import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { describe } from '../../../spec/describe.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { saysText } from '../../checks/fault-text.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn, signInInput } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps a disabled user from signing in, who is still there',
  suite: 'flows',
  source: [
    wire('B', 'localstack/localstack#8454, getmoto/moto#6552: on the live service "User is disabled."'),
    docs('API reference, AdminDisableUser: a deactivated user cannot sign in'),
  ],
  calls: ['AdminGetUser', SIGN_IN],
  requests: 4,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const operation = describe(ctx.edition, SIGN_IN)
    const refused = refusedWith({ operation, profile: ctx.profile, fault: 'NotAuthorizedException' })
    await tryTwin(ctx, signInInput(have), SIGN_IN)
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, who), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ enabled: false })],
      [() => signIn(ctx, have), refused, saysText(['User is disabled.'])],
    )
  },
})
