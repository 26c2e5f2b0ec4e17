import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import type { Judged } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { hasScopes } from './scopes.ts'

const wants = { pool: {}, resourceServer: { scopes: ['read', 'write'] } } as const

/** One of two under another name, then none. */
const STEPS = [['find'], []] as const

export default defineCase(import.meta.url, {
  wants,
  title: 'replaces all scopes of a resource server, also by none',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test ResourceServer_scope')],
  calls: ['DescribeResourceServer'],
  requests: 2 * STEPS.length,
  async run(ctx) {
    const { pool, resourceServer } = await ctx.world.get(wants)
    const who = { UserPoolId: pool.id, Identifier: resourceServer.identifier }
    const judged: Judged[] = []
    for (const names of STEPS) {
      const Scopes = names.map((ScopeName) => ({ ScopeName, ScopeDescription: 'other' }))
      const exchange = await ctx.call('UpdateResourceServer', { ...who, Name: 'poolproof', Scopes })
      judged.push(ctx.examine(exchange, accepted(ctx.edition, ctx.operation)))
      if (!isSuccess(exchange)) break
      const described = await tryTwin(ctx, who, 'DescribeResourceServer')
      judged.push(ctx.examine(described, hasScopes(names)))
    }
    return judged
  },
})
