/** The twin, with members besides, is carried out as its world lets expect. */
import type { CaseContext, Judged } from '../../engine/case.ts'
import { accepted } from '../../checks/accepted.ts'
import { answersAsDeclared } from '../../checks/answers-as-declared.ts'
import { echoes } from '../../checks/echo.ts'
import { countsSeconds } from '../../checks/epoch-seconds.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { keepsSecrets } from '../../checks/no-secret-outside.ts'
import { once } from '../../operations/once.ts'
import type { Input, Success, Twin } from '../../operations/success.ts'
import { tryTwin } from '../../operations/twin.ts'
import { secretsOf } from './secrets-of.ts'

/**
 * @param forced false where another rule than the description may keep the target from accepting this input.
 * @throws Skip where the target refuses it, and the plainest request too: then it is not this input that is refused.
 */
export async function accepts(
  ctx: CaseContext,
  success: Success,
  twin: Twin,
  input: Input = twin.input,
  forced = success.forced,
): Promise<Judged> {
  const exchange = await ctx.call(ctx.operation.name, input)
  if (!forced && !isSuccess(exchange)) await acceptsPlain(ctx, success)
  const secrets = await secretsOf(ctx, twin)
  return ctx.examine(
    exchange,
    forced ? accepted(ctx.edition, ctx.operation) : answersAsDeclared(ctx.operation, ctx.profile),
    echoes(ctx.edition, ctx.operation, input),
    countsSeconds(ctx.edition, ctx.operation),
    keepsSecrets(ctx.operation, secrets),
  )
}

/** Asked once for all inputs that another rule may refuse. */
async function acceptsPlain(ctx: CaseContext, success: Success): Promise<void> {
  await once(ctx.target, `plain ${ctx.operation.name}`, async () => {
    const { input } = await success.twin(ctx)
    await tryTwin(ctx, input)
  })
}
