import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { expectedOf, finds, type Filter } from './finds.ts'
import { CALLS, population, WANTS } from './population.ts'

const FILTERS: readonly Filter[] = [
  { attribute: 'cognito:user_status', operator: '=', value: 'confirmed' },
  { attribute: 'cognito:user_status', operator: '^=', value: 'unconf' },
]

export default defineCase(import.meta.url, {
  wants: WANTS,
  title: 'finds users by their status in small letters, too',
  suite: 'accept',
  source: [docs('API reference, ListUsers, Filter: cognito:user_status (case-insensitive)')],
  calls: CALLS,
  requests: 10,
  async run(ctx) {
    const all = await population(ctx)
    const lower = (text: string) => text.toLowerCase()
    return inTurn(ctx, ...FILTERS.map((filter) => finds(ctx, all, filter, expectedOf(all.users, filter, lower))))
  },
})
