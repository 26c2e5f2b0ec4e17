/** Additions that change nothing: with each of them the twin is accepted as without. */
import { accepted } from '../checks/accepted.ts'
import type { CaseContext, Judged } from '../engine/case.ts'
import type { Input, Success } from '../operations/success.ts'
import { tryTwin } from '../operations/twin.ts'

/**
 * @param additions one request each.
 * @throws Skip where the target refuses the twin without them: then it is not they that are refused.
 */
export async function judgeTolerance(
  ctx: CaseContext,
  success: Success,
  additions: readonly Input[],
): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const addition of additions) {
    const twin = await success.twin(ctx)
    const other = await success.equal(ctx, twin)
    await tryTwin(ctx, twin.input)
    const exchange = await ctx.call(ctx.operation.name, { ...other.input, ...addition })
    judged.push(ctx.examine(exchange, accepted(ctx.edition, ctx.operation)))
  }
  return judged
}
