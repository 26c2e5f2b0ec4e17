/** The world of the trigger faults: a pool whose CustomMessage trigger first behaves, and then does not. */
import type { Behaviour } from '../../fixtures/triggers/triggers.ts'
import type { CaseContext } from '../engine/case.ts'
import type { Provocation } from './recipe.ts'

/** The twin goes through the same trigger, which echoes its event as a good trigger may. */
export async function behaves(ctx: CaseContext, behaviour: Behaviour): Promise<Provocation> {
  const pool = await ctx.world.ownPool({ customMessage: ctx.triggers.functionArn('echo') })
  const user = await ctx.world.user(pool, { email: 'verified' })
  const input = { ClientId: pool.clientId, Username: user.username }
  return {
    twin: input,
    provoke: async () => {
      ctx.triggers.behave(pool.userPoolId, behaviour)
      return input
    },
  }
}
