/** What a list of replicas shows of those that a claim is about. */
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import { violation } from '../../checks/violation.ts'
import type { CaseContext, Check } from '../../engine/case.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { setTimeout as sleep } from 'node:timers/promises'

/** What is asked of a replica takes a while: so often, and so long apart, it is looked for. */
const LOOKS = 6
const LOOK_MS = 500

/** The first list that has such a replica, or the last one that was looked at. */
export async function listedAtLast(
  ctx: CaseContext,
  UserPoolId: string,
  expected: Readonly<Record<string, unknown>>,
): Promise<Exchange> {
  for (let look = 1; ; look += 1) {
    const list = await ctx.call('ListUserPoolReplicas', { UserPoolId })
    if (look === LOOKS || lists(expected)(list).length === 0) return list
    await sleep(LOOK_MS)
  }
}

/** There is one for which all of these are so. Violation `not-listed`. */
export function lists(expected: Readonly<Record<string, unknown>>): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return []
    const came = asObject(exchange.response.json)?.['UserPoolReplicas']
    const all = Array.isArray(came) ? came.map((one) => asObject(one) ?? {}) : []
    if (all.some((one) => Object.entries(expected).every(([name, value]) => one[name] === value))) return []
    return [violation('not-listed', 'body.UserPoolReplicas', expected, came, 'lists no such replica')]
  }
}
