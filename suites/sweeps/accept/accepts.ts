/** The twin, with members besides, is carried out as its world lets expect. */
import type { CaseContext, Judged } from '../../engine/case.ts'
import { accepted } from '../../checks/accepted.ts'
import { answersAsDeclared } from '../../checks/answers-as-declared.ts'
import { echoes } from '../../checks/echo.ts'
import { countsSeconds } from '../../checks/epoch-seconds.ts'
import { keepsSecrets } from '../../checks/no-secret-outside.ts'
import type { Input, Success, Twin } from '../../operations/success.ts'
import { secretsOf } from './secrets-of.ts'

/** @param forced false where another rule than the description may keep the target from accepting this input. */
export async function accepts(
  ctx: CaseContext,
  success: Success,
  twin: Twin,
  input: Input = twin.input,
  forced = success.forced,
): Promise<Judged> {
  const exchange = await ctx.call(ctx.operation.name, input)
  const secrets = await secretsOf(ctx, twin)
  return ctx.examine(
    exchange,
    forced ? accepted(ctx.edition, ctx.operation) : answersAsDeclared(ctx.operation, ctx.profile),
    ...success.checks(ctx, twin),
    echoes(ctx.edition, ctx.operation, input),
    countsSeconds(ctx.edition, ctx.operation),
    keepsSecrets(ctx.operation, secrets),
  )
}
