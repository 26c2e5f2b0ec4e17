/** One case for each attribute that the documentation names: both operators, over every value, against a model. */
import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { filtersOn, findsEach } from './finds.ts'
import { CALLS, population, WANTS } from './population.ts'

const ATTRIBUTES: readonly string[] = [
  'username',
  'sub',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
]

/** What it takes to make and list the users; then two filters for each value. */
const REQUESTS = 20

export default ATTRIBUTES.map((attribute) => {
  const one = defineCase(import.meta.url, {
    wants: WANTS,
    title: `lists just the users whose ${attribute} is, or begins with, what a filter asks for`,
    suite: 'accept',
    source: [docs('API reference, ListUsers, Filter: = and ^=, on these standard attributes')],
    calls: CALLS,
    requests: REQUESTS,
    async run(ctx) {
      const all = await population(ctx)
      return findsEach(ctx, all, filtersOn(all.users, attribute))
    },
  })
  return { ...one, id: `${one.id}/${attribute.replace(':', '-')}` }
})
