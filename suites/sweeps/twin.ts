/** The twin rule: a refusal proves something only where the same request without the fault is accepted. */
import type { CaseContext } from '../engine/case.ts'
import { Skip } from '../engine/case.ts'
import { describeAnswer } from '../checks/fault-answer.ts'

/**
 * @param operation if not the case's own.
 * @throws Skip where the target refuses the twin.
 */
export async function tryTwin(ctx: CaseContext, input: unknown, operation = ctx.operation.name): Promise<void> {
  const exchange = await ctx.call(operation, input)
  if (exchange.response.status !== 200) throw new Skip(`its twin was refused: ${describeAnswer(exchange)}`, exchange)
}
