import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { tryTwin } from '../../operations/twin.ts'
import { secretHash } from '../../world/secret-hash.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { secret: true, passwordSignIn: true }, user: {} } as const
const ADDED = 'poolproofSecretOfItsOwn0123456789'

export default defineCase(import.meta.url, {
  wants,
  title: 'lets apps sign in with either secret while there are two',
  suite: 'flows',
  source: [docs('API reference, AddUserPoolClientSecret: up to 2 active secrets, so that they can be rotated')],
  calls: ['InitiateAuth'],
  requests: 3,
  async run(ctx) {
    const { pool, client, user } = await ctx.world.get(wants, { own: ['client'] })
    await tryTwin(ctx, { UserPoolId: pool.id, ClientId: client.id, ClientSecret: ADDED })
    const signIn = async (secret: string | undefined) => {
      const SECRET_HASH = secretHash({ ...client, ...(secret === undefined ? {} : { secret }) }, user.username)
      const exchange = await ctx.call('InitiateAuth', {
        ClientId: client.id,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: user.username, PASSWORD: user.password, SECRET_HASH },
      })
      return ctx.examine(exchange, carriedOut)
    }
    return [await signIn(client.secret), await signIn(ADDED)]
  },
})
