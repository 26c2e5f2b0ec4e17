import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { findsEach } from './finds.ts'
import { CALLS, population, WANTS } from './population.ts'

export default defineCase(import.meta.url, {
  wants: WANTS,
  title: 'reads a filter whose attribute stands in quotation marks',
  suite: 'accept',
  source: [docs('API reference, ListUsers, sample request: the attribute of the filter stands in quotation marks')],
  calls: CALLS,
  requests: 10,
  async run(ctx) {
    const all = await population(ctx)
    return findsEach(ctx, all, [
      { attribute: 'name', operator: '^=', value: 'Ann L', text: '"name"^="Ann L"' },
      { attribute: 'given_name', operator: '=', value: 'Anna', text: '"given_name" = "Anna"' },
    ])
  },
})
