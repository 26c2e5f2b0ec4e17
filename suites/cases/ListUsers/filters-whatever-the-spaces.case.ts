import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { findsEach } from './finds.ts'
import { CALLS, population, WANTS } from './population.ts'

export default defineCase(import.meta.url, {
  wants: WANTS,
  title: 'reads a filter with and without spaces around its operator',
  suite: 'accept',
  source: [docs('API reference, ListUsers: its samples have filters with spaces and without')],
  calls: CALLS,
  requests: 10,
  async run(ctx) {
    const all = await population(ctx)
    const text = (filter: string) => ({ attribute: 'name', operator: '=' as const, value: 'Ann Lee', text: filter })
    return findsEach(ctx, all, [text('name="Ann Lee"'), text('name = "Ann Lee"'), text('name  =  "Ann Lee"')])
  },
})
