import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { findsEach } from './finds.ts'
import { CALLS, population, WANTS } from './population.ts'

export default defineCase(import.meta.url, {
  wants: WANTS,
  title: 'finds values with quotation marks, which a backslash escapes in a filter',
  suite: 'accept',
  source: [docs('API reference, ListUsers, Filter: quotation marks are escaped with a backslash')],
  calls: CALLS,
  requests: 10,
  async run(ctx) {
    const all = await population(ctx)
    return findsEach(ctx, all, [
      { attribute: 'name', operator: '=', value: 'Ann "the" Fox' },
      { attribute: 'name', operator: '^=', value: 'Ann "' },
    ])
  },
})
