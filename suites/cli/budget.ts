/**
 * Keeps a run within what its target may be asked: so many requests, so many messages to people (the live service stops
 * at about 50 e-mails a day). First the generated cases try fewer values; where one value each is still too much, cases
 * are left out, those first that a violation matters least for, spread over operations and suites.
 */
import type { Level } from '../../spec/evidence.ts'
import type { Case } from '../engine/case.ts'
import { seedOf } from '../engine/session.ts'
import type { Hooks } from '../targets/adapter.ts'
import { foresee, type Foresight } from './foresee.ts'

export interface Budget {
  requests?: number
  messages?: number
}

export interface Budgeted {
  cases: readonly Case[]
  /** Values per generated case. */
  runs: number
  /** Cases that the budget has no room for. */
  left: readonly Case[]
}

/** Messages to people are counted: what need not be sent twice is not. */
export const isThrifty = ({ messages }: Budget): boolean => messages !== undefined

interface Limits {
  budget: Budget
  runs: number
  seed: number
  /** Those that the target has, where they are known. */
  hooks?: Hooks | undefined
}

/** How far a run can be foreseen. */
export function foresight(budget: Budget, hooks?: Hooks): Foresight {
  return { thrifty: isThrifty(budget), ...(hooks === undefined ? {} : { hooks }) }
}

/** @param limits `runs` is what was asked for: it is never more. */
export function planBudget(cases: readonly Case[], { budget, runs, seed, hooks }: Limits): Budgeted {
  const how = foresight(budget, hooks)
  const fits = (some: readonly Case[], values: number): boolean => {
    if (budget.requests === undefined && budget.messages === undefined) return true
    const { requests, messages } = foresee(some, values, how)
    return requests <= (budget.requests ?? Infinity) && messages <= (budget.messages ?? Infinity)
  }
  for (let values = runs; values >= 1; values = Math.floor(values / 2)) {
    if (fits(cases, values)) return { cases, runs: values, left: [] }
  }
  const ranked = cases.toSorted((a, b) => RANK[a.level] - RANK[b.level] || order(seed, a) - order(seed, b))
  const unheard = tooLoud(ranked, budget, how)
  const rest = ranked.filter((one) => !unheard.has(one))
  const kept = new Set(
    rest.slice(
      0,
      mostThatFit(rest, (some) => fits(some, 1)),
    ),
  )
  return { cases: cases.filter((one) => kept.has(one)), runs: 1, left: cases.filter((one) => !kept.has(one)) }
}

const RANK: Record<Level, number> = { MUST: 0, SHOULD: 1, MAY: 2 }

/** The same for the same seed, and no suite or operation before another. */
const order = (seed: number, { id }: Case): number => seedOf(seed, id)

/**
 * The cases for which there is no room for a message more. Those that send none may be tried all the same, and those
 * whose messages another one causes already.
 */
function tooLoud(ranked: readonly Case[], { messages: most = Infinity }: Budget, how: Foresight): Set<Case> {
  const talkers =
    most === Infinity ? [] : ranked.filter((one) => foresee([one], 1, { ...how, thrifty: false }).messages > 0)
  const heard: Case[] = []
  for (const one of talkers) {
    if (foresee([...heard, one], 1, how).messages <= most) heard.push(one)
  }
  return new Set(talkers.filter((one) => !heard.includes(one)))
}

/** The length of the longest beginning that fits, where a longer one asks for more. */
function mostThatFit(ranked: readonly Case[], fits: (some: readonly Case[]) => boolean): number {
  let [low, high] = [0, ranked.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(ranked.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}
