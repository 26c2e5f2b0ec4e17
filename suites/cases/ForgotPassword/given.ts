/** ForgotPassword succeeds for a confirmed user with a verified contact. */
import { secretHash } from '../../world/secret-hash.ts'
import type { Given } from '../given.ts'

export const given: Given = {
  operation: 'ForgotPassword',
  fixed: ['ClientId', 'Username', 'SecretHash'],
  choosable: ['Username'],
  async twin(ctx, wish = {}) {
    const pool = await ctx.world.pool({ secret: wish.hold === 'SecretHash' })
    const user = await ctx.world.user(pool, {
      email: 'verified',
      ...(wish.username === undefined ? {} : { username: wish.username }),
    })
    const input = { ClientId: pool.clientId, Username: user.username }
    if (pool.clientSecret === undefined) return { input, pool, user }
    return { input: { ...input, SecretHash: secretHash(pool, user.username) }, pool, user }
  },
}
