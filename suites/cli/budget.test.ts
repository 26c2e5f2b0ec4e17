import { describe, expect, it } from 'vitest'
import type { Level } from '../../spec/evidence.ts'
import type { Case, Cost } from '../engine/case.ts'
import { planBudget } from './budget.ts'
import { foresee } from './foresee.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { casesOf } from '../engine/catalogue.ts'
import { select } from '../engine/select.ts'

const OPERATIONS = ['ForgotPassword', 'AdminGetUser', 'GetUser'] as const

/** Cases that need no world: what they ask is what their cost says. */
function some(count: number, level: Level, cost: (runs: number) => Partial<Cost> = () => ({})): Case[] {
  return Array.from({ length: count }, (_, index) => {
    const operation = OPERATIONS[index % OPERATIONS.length] ?? ''
    const id = `${operation}/${level}/${index}`
    return { id, operation, level, cost: (runs: number) => ({ requests: 1, wants: {}, ...cost(runs) }) } as Case
  })
}

const generated = some(4, 'MUST', (runs) => ({ requests: runs, messages: runs }))
const limits = (budget: { requests?: number; messages?: number }, rest: object = {}) => ({
  budget,
  runs: 20,
  seed: 1,
  ...rest,
})
const levels = (cases: readonly Case[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { level } of cases) counts[level] = (counts[level] ?? 0) + 1
  return counts
}
const ids = (cases: readonly Case[]) => cases.map(({ id }) => id)

describe('a budget', () => {
  it('is not used up by cases whose hooks the target lacks: they ask nothing', () => {
    const idle = some(30, 'MUST', () => ({ messages: 3 })).map((one): Case => ({ ...one, needs: ['readCode'] }))
    const heard = some(5, 'MAY', () => ({ messages: 1 }))
    const all = [...idle, ...heard]
    expect(planBudget(all, limits({ messages: 5 }, { hooks: {} }))).toEqual({ cases: all, runs: 20, left: [] })
    expect(planBudget(all, limits({ messages: 5 })).left).not.toEqual([])
  })

  it('that there is none of changes nothing', () => {
    expect(planBudget(generated, limits({}))).toEqual({ cases: generated, runs: 20, left: [] })
  })

  it('that is enough changes nothing', () => {
    expect(planBudget(generated, limits({ requests: 80 })).runs).toBe(20)
  })

  it.each([
    [{ requests: 79 }, 10],
    [{ requests: 39 }, 5],
    [{ requests: 4 }, 1],
    [{ messages: 20 }, 5],
    [{ requests: 80, messages: 8 }, 2],
  ])('of %o first has fewer values tried, and no case left out', (budget, runs) => {
    expect(planBudget(generated, limits(budget))).toEqual({ cases: generated, runs, left: [] })
  })

  it('never has more values tried than were asked for', () => {
    expect(planBudget(generated, limits({ requests: 1_000 }, { runs: 3 })).runs).toBe(3)
  })

  const mixed = [...some(10, 'MAY'), ...some(10, 'MUST'), ...some(10, 'SHOULD')]

  it.each([
    [25, { MAY: 5, MUST: 10, SHOULD: 10 }],
    [20, { MUST: 10, SHOULD: 10 }],
    [12, { MUST: 10, SHOULD: 2 }],
    [7, { MUST: 7 }],
    [0, {}],
  ])('of %i requests then leaves out MAY before SHOULD before MUST', (requests, kept) => {
    const { cases, left, runs } = planBudget(mixed, limits({ requests }))
    expect(runs).toBe(1)
    expect(levels(cases)).toEqual(kept)
    expect(foresee(cases, 1).requests).toBeLessThanOrEqual(requests)
    expect([...ids(cases), ...ids(left)].toSorted()).toEqual(ids(mixed).toSorted())
  })

  it('keeps the order of the cases', () => {
    const { cases } = planBudget(mixed, limits({ requests: 25 }))
    expect(ids(cases)).toEqual(ids(mixed.filter((one) => cases.includes(one))))
  })

  it('leaves out the same for the same seed, and others for another', () => {
    const left = (seed: number) => ids(planBudget(some(30, 'MUST'), limits({ requests: 15 }, { seed })).left)
    expect(left(1)).toEqual(left(1))
    expect(left(1)).not.toEqual(left(2))
  })

  it('of messages leaves out nothing that sends none', () => {
    const loud = some(20, 'MUST', () => ({ messages: 1 }))
    const { cases, left } = planBudget([...loud, ...some(30, 'MAY')], limits({ messages: 5 }))
    expect(levels(cases)).toEqual({ MUST: 5, MAY: 30 })
    expect(left.every((one) => loud.includes(one))).toBe(true)
  })

  it('of messages counts once what is caused once for all', () => {
    const together = (thrifty?: true) =>
      some(20, 'MUST', () => ({ messages: 1, shared: { by: 'a twin', ...(thrifty && { thrifty }) } }))
    expect(planBudget(together(), limits({ messages: 1 })).left).toEqual([])
    expect(planBudget(together(true), limits({ messages: 1 })).left).toEqual([])
    expect(foresee(together(true), 1).messages).toBe(20)
  })

  it('of the live service has room for most of what there is', async () => {
    const choice = { operations: [], suites: [], cases: [], load: false }
    const cases = select(await casesOf(loadEdition(LATEST_EDITION), 'wire'), choice)
    const { left } = planBudget(cases, limits({ messages: 40 }, { runs: 5 }))
    expect(left.length).toBeLessThan(cases.length / 4)
    expect(left.filter((one) => foresee([one], 1).messages === 0)).toEqual([])
  })

  it('leaves out of every operation some', () => {
    const { cases } = planBudget(some(90, 'MUST'), limits({ requests: 45 }))
    expect(new Set(cases.map(({ operation }) => operation)).size).toBe(OPERATIONS.length)
  })

  it('counts what the world asks as well, and once what is shared', () => {
    const shared = some(5, 'MUST', () => ({ wants: { pool: {} } }))
    // Five requests, and two that make the pool and remove it.
    expect(planBudget(shared, limits({ requests: 7 })).left).toEqual([])
    expect(planBudget(shared, limits({ requests: 6 })).cases).toHaveLength(4)
  })
})
