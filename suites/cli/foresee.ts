/** What a run asks of a target that keeps the contract: no request is sent to find out. */
import type { Case, Cost } from '../engine/case.ts'
import type { Hooks } from '../targets/adapter.ts'
import { PROBED } from '../targets/url.ts'
import { planWorld, type PlannedWorld } from '../world/plan.ts'

/** What a run of some cases asks of a target that keeps the contract. */
export interface Foreseen extends PlannedWorld {
  /** Messages to people, those that the cases themselves cause included. */
  messages: number
}

export interface Foresight {
  /** Messages are counted, so that what need not be sent twice is not. */
  thrifty?: boolean
  /** Those that the target has; default: whichever a case needs. A case that lacks one is skipped, and asks nothing. */
  hooks?: Hooks
}

export function foresee(cases: readonly Case[], runs: number, { thrifty = false, hooks }: Foresight = {}): Foreseen {
  const tried = cases.filter(({ needs = [] }) => hooks === undefined || needs.every((hook) => hooks[hook]))
  const costs = tried.map((one) => one.cost(runs))
  const world = planWorld(costs, hooks)
  const own = tried.flatMap(({ operation, calls = [] }) => [operation, ...calls])
  return {
    ...world,
    requests: world.requests + costs.reduce((sum, { requests }) => sum + requests, 0),
    messages: world.messages + messagesOf(costs, thrifty),
    calls: [...new Set([...world.calls, ...PROBED, ...own])].toSorted(),
  }
}

function messagesOf(costs: readonly Cost[], thrifty: boolean): number {
  const sent = new Set<string>()
  return costs.reduce((sum, { messages = 0, shared }) => {
    if (shared === undefined || (shared.thrifty === true && !thrifty)) return sum + messages
    if (sent.has(shared.by)) return sum
    sent.add(shared.by)
    return sum + messages
  }, 0)
}
