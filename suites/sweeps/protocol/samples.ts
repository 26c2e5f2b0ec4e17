/** Faults that every implementation can be made to answer through the API alone: samples for the envelope's checks. */
import type { CaseContext } from '../../engine/case.ts'
import { Skip } from '../../engine/case.ts'
import type { Given } from '../../cases/given.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { recipes as authorization } from '../../faults/not-authorized.ts'
import { recipes as parameter } from '../../faults/invalid-parameter.ts'
import { recipes as resource } from '../../faults/resource-not-found.ts'
import { recipes as user } from '../../faults/user-not-found.ts'

/**
 * A constraint violation and every fault whose recipe needs no hook.
 * @throws Skip where the target refuses none of them.
 */
export async function sampleFaults(
  ctx: CaseContext,
  given: Given,
  headers: Record<string, string>,
): Promise<Exchange[]> {
  const { name } = ctx.operation
  const { input } = await given.twin(ctx)
  const exchanges = [await ctx.call(name, { ...input, Username: '' }, headers)]
  for (const recipe of [...resource, ...user, ...authorization, ...parameter]) {
    if (recipe.needs.length > 0 || !recipe.operations.includes(name)) continue
    const { provoke } = await recipe.given(ctx, given)
    exchanges.push(await ctx.call(name, await provoke(), headers))
  }
  const refused = exchanges.filter((exchange) => !isSuccess(exchange))
  if (refused.length === 0) throw new Skip('the target refused none of the sample requests')
  return refused
}
