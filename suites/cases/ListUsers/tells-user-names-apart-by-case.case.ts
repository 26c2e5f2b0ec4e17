import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { finds } from './finds.ts'
import { CALLS, population, WANTS } from './population.ts'

export default defineCase(import.meta.url, {
  wants: WANTS,
  title: 'finds nobody by a user name in other letters',
  suite: 'accept',
  source: [docs('API reference, ListUsers, Filter: username (case-sensitive)')],
  calls: CALLS,
  requests: 10,
  async run(ctx) {
    const all = await population(ctx)
    const value = all.users[0]?.username.toUpperCase() ?? ''
    return inTurn(
      ctx,
      finds(ctx, all, { attribute: 'username', operator: '=', value }, []),
      finds(ctx, all, { attribute: 'username', operator: '^=', value: 'POOLPROOF-' }, []),
    )
  },
})
