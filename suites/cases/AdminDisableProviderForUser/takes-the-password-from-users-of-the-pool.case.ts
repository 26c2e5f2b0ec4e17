import { describe } from '../../../spec/describe.ts'
import { docs } from '../../../spec/evidence.ts'
import { isRefused } from '../../checks/is-refused.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lets a user of the pool itself sign in with the password no more',
  suite: 'flows',
  source: [docs('API reference, AdminDisableProviderForUser: a native user cannot use the password to sign in')],
  calls: ['InitiateAuth'],
  requests: 3,
  async run(ctx) {
    const { pool, client, user } = await ctx.world.get(wants)
    const signIn = {
      ClientId: client.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
    }
    await tryTwin(ctx, signIn, 'InitiateAuth')
    const native = { ProviderName: 'Cognito', ProviderAttributeName: 'Cognito_Subject' }
    await tryTwin(ctx, { UserPoolId: pool.id, User: { ...native, ProviderAttributeValue: user.username } })
    const exchange = await ctx.call('InitiateAuth', signIn)
    const operation = describe(ctx.edition, 'InitiateAuth')
    return [ctx.examine(exchange, isRefused(operation, ctx.profile, 'signs in with the password all the same'))]
  },
})
