import { describe } from '../../../spec/describe.ts'
import { docs, wire } from '../../../spec/evidence.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { valueAt } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { secretHash } from '../../world/secret-hash.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { secret: true, passwordSignIn: true }, user: {} } as const
const ADDED = 'poolproofSecretOfItsOwn0123456789'

export default defineCase(import.meta.url, {
  wants,
  title: 'retires the secret: nobody signs in with it any more',
  suite: 'flows',
  source: [
    docs('API reference, DeleteUserPoolClientSecret: deletes a secret, so that they can be rotated'),
    wire('A', 'recorded "Unable to verify secret hash for client ..." (other operations of the same client)'),
  ],
  // That the secret is retired, the documentation alone says.
  atMost: 'SHOULD',
  calls: ['AddUserPoolClientSecret', 'InitiateAuth'],
  requests: 4,
  async run(ctx) {
    const { pool, client, user } = await ctx.world.get(wants, { own: ['client'] })
    const who = { UserPoolId: pool.id, ClientId: client.id }
    const added = await tryTwin(ctx, { ...who, ClientSecret: ADDED }, 'AddUserPoolClientSecret')
    const SECRET_HASH = secretHash({ ...client, secret: ADDED }, user.username)
    const signIn = {
      ClientId: client.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.username, PASSWORD: user.password, SECRET_HASH },
    }
    await tryTwin(ctx, signIn, 'InitiateAuth')
    const ClientSecretId = valueAt(added.response.json, 'ClientSecretDescriptor.ClientSecretId')
    await tryTwin(ctx, { ...who, ClientSecretId })
    const exchange = await ctx.call('InitiateAuth', signIn)
    const operation = describe(ctx.edition, 'InitiateAuth')
    return [ctx.examine(exchange, refusedWith({ ...ctx, operation, fault: 'NotAuthorizedException' }))]
  },
})
