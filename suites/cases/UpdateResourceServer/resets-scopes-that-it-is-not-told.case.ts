import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { hasScopes } from './scopes.ts'

const wants = { pool: {}, resourceServer: { scopes: ['read'] } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'leaves a resource server without scopes where it is told none',
  suite: 'accept',
  source: [docs('API reference, UpdateResourceServer: an attribute without a value is set to its default')],
  calls: ['DescribeResourceServer'],
  async run(ctx) {
    const { pool, resourceServer } = await ctx.world.get(wants)
    const who = { UserPoolId: pool.id, Identifier: resourceServer.identifier }
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, Name: 'poolproof' }), carriedOut],
      [() => ctx.call('DescribeResourceServer', who), carriedOut, hasScopes([])],
    )
  },
})
