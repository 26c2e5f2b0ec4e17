import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { describe } from '../../../spec/describe.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { saysText } from '../../checks/fault-text.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, client: {}, user: {}, signIn: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'revokes the access tokens of a user who is signed out',
  suite: 'flows',
  source: [
    docs('API reference, AdminUserGlobalSignOut: access tokens are no longer accepted'),
    wire('B', 'aws-amplify/amplify-js#2205, amplify-js#3435: "Access Token has been revoked"'),
  ],
  calls: ['GetUser'],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const token = { AccessToken: have.signIn.accessToken }
    const operation = describe(ctx.edition, 'GetUser')
    const refused = refusedWith({ operation, profile: ctx.profile, fault: 'NotAuthorizedException' })
    await tryTwin(ctx, token, 'GetUser')
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, who), carriedOut],
      [() => ctx.call('GetUser', token), refused, saysText(['Access Token has been revoked'])],
    )
  },
})
