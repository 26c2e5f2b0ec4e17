/**
 * Whether a target breaks down over a request each time, or did so in a bad moment: asked before the twin is sent, since
 * what the twin makes or ends has the very same request answered otherwise.
 */
import type { CaseContext, Judged } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'

/** So often the very request is sent again, to see whether it is that one. */
export const CONFIRMED_BY = 3

const known = new WeakMap<Exchange, boolean>()

/** Whether this breakdown was met each time; undefined where that was not asked. */
export const isSteady = (exchange: Exchange): boolean | undefined => known.get(exchange)

/** Sends again what the target broke down over. */
export async function makeSure(ctx: CaseContext, judged: Judged[]): Promise<Judged[]> {
  for (const { exchange, violations } of judged) {
    const { status } = exchange.response
    if (violations.length > 0 && status >= 500 && status !== 501) known.set(exchange, await breaksAgain(ctx, exchange))
  }
  return judged
}

async function breaksAgain(ctx: CaseContext, { request, operation }: Exchange): Promise<boolean> {
  for (let times = 0; times < CONFIRMED_BY; times += 1) {
    const { response } = await ctx.send(request, operation === undefined ? {} : { operation })
    if (response.status < 500) return false
  }
  return true
}
