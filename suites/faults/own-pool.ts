/** The world of the faults that hooks bring about: a pool of the case's own, which works until the hook breaks it. */
import type { CaseContext } from '../engine/case.ts'
import type { PoolSpec, UserSpec } from '../world/world.ts'
import type { Provocation } from './recipe.ts'

/** @param breaks calls the hook, once the twin was accepted. */
export async function breaksPool(
  ctx: CaseContext,
  breaks: (userPoolId: string) => Promise<void>,
  poolSpec: PoolSpec = {},
  userSpec: UserSpec = { email: 'verified' },
): Promise<Provocation> {
  const pool = await ctx.world.ownPool(poolSpec)
  const user = await ctx.world.user(pool, userSpec)
  const input = { ClientId: pool.clientId, Username: user.username }
  return {
    twin: input,
    provoke: async () => {
      await breaks(pool.userPoolId)
      return input
    },
  }
}
