import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { finds } from './finds.ts'
import { CALLS, population, WANTS } from './population.ts'

export default defineCase(import.meta.url, {
  wants: WANTS,
  title: 'lists every user where the filter is empty',
  suite: 'accept',
  source: [docs('API reference, ListUsers, Filter: if it is empty, all users are returned')],
  calls: CALLS,
  requests: 10,
  async run(ctx) {
    const all = await population(ctx)
    const everybody = all.users.map(({ username }) => username)
    return inTurn(ctx, finds(ctx, all, { attribute: '', operator: '=', value: '', text: '' }, everybody))
  },
})
