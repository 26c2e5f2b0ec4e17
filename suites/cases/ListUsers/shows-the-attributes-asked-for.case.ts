import { docs } from '../../../spec/evidence.ts'
import { defineCase } from '../define-case.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { showsJust } from '../../checks/lists-users.ts'
import { inTurn } from '../in-turn.ts'
import { CALLS, WANTS, listAll, population } from './population.ts'

export default defineCase(import.meta.url, {
  wants: WANTS,
  title: 'shows the attributes that AttributesToGet names, and no others',
  suite: 'accept',
  source: [docs('API reference, ListUsers, AttributesToGet: the attributes to include in the response for each user')],
  calls: CALLS,
  requests: 10,
  async run(ctx) {
    const all = await population(ctx)
    const AttributesToGet = ['sub', 'name']
    const { last, attributes } = await listAll(ctx, { UserPoolId: all.userPoolId, AttributesToGet })
    return inTurn(ctx, [() => Promise.resolve(last), carriedOut, showsJust(AttributesToGet, attributes)])
  },
})
