/** Cases that ask one thing after another: what comes after something that went wrong shows nothing. */
import type { CaseContext, Check, Judged } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'

/** What is asked, and what the answer is held to: a check counts where those before it found nothing. */
export type Step = readonly [ask: () => Promise<Exchange>, ...checks: Check[]]

export async function inTurn(ctx: Pick<CaseContext, 'examine'>, ...steps: readonly Step[]): Promise<Judged[]> {
  const all: Judged[] = []
  for (const [ask, ...checks] of steps) {
    const judged = ctx.examine(await ask(), firstOf(checks))
    all.push(judged)
    if (judged.violations.length > 0) break
  }
  return all
}

const firstOf =
  (checks: readonly Check[]): Check =>
  (exchange) => {
    for (const check of checks) {
      const found = check(exchange)
      if (found.length > 0) return found
    }
    return []
  }
