/** What a run asks of a target that keeps the contract: no request is sent to find out. */
import type { Case } from '../engine/case.ts'
import { PROBED } from '../targets/url.ts'
import { planWorld, type PlannedWorld } from '../world/plan.ts'

/** What a run of some cases asks of a target that keeps the contract. */
export interface Foreseen extends PlannedWorld {
  /** Messages to people, those that the cases themselves cause included. */
  messages: number
}

export function foresee(cases: readonly Case[], runs: number): Foreseen {
  const costs = cases.map((one) => one.cost(runs))
  const world = planWorld(costs)
  const own = cases.flatMap(({ operation, calls = [] }) => [operation, ...calls])
  return {
    ...world,
    requests: world.requests + costs.reduce((sum, { requests }) => sum + requests, 0),
    messages: world.messages + costs.reduce((sum, { messages = 0 }) => sum + messages, 0),
    calls: [...new Set([...world.calls, ...PROBED, ...own])].toSorted(),
  }
}
