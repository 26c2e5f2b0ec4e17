/** ForgotPassword succeeds for a confirmed user with a verified contact. */
import { deliversBy, sendsTo } from '../../checks/delivery.ts'
import { secretHash } from '../../world/secret-hash.ts'
import type { Given } from '../given.ts'

export const given: Given = {
  operation: 'ForgotPassword',
  fixed: ['ClientId', 'Username', 'SecretHash'],
  choosable: ['Username'],
  media: ['EMAIL', 'SMS'],
  async twin(ctx, wish = {}) {
    const sms = wish.medium === 'SMS'
    const pool = await ctx.world.pool({ secret: wish.hold === 'SecretHash', sms })
    const user = await ctx.world.user(pool, {
      ...(sms ? { phone: 'verified' } : { email: 'verified' }),
      ...(wish.username === undefined ? {} : { username: wish.username }),
    })
    const input = { ClientId: pool.clientId, Username: user.username }
    if (pool.clientSecret === undefined) return { input, pool, user }
    return { input: { ...input, SecretHash: secretHash(pool, user.username) }, pool, user }
  },
  checks(ctx, { user }) {
    const { email, phone } = user
    const address = phone ?? email ?? ''
    const medium = phone === undefined ? 'EMAIL' : 'SMS'
    // How an address is masked is known of the live service only; whether it is, is a case of its own.
    return ctx.profile === 'wire' ? [deliversBy(medium), sendsTo(address)] : [deliversBy(medium)]
  },
}
