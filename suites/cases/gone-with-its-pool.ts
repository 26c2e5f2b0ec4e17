/** What lies in a pool is gone when the pool is deleted: the operation that showed it finds it no more. */
import type { Source } from '../../spec/evidence.ts'
import { refusedWith } from '../checks/refused-with.ts'
import type { Case } from '../engine/case.ts'
import { succeeds } from '../operations/succeeds.ts'
import { tryTwin } from '../operations/twin.ts'
import type { Wants } from '../world/kinds.ts'
import { defineCase } from './define-case.ts'

/** @param wants what the operation shows. */
export function goneWithItsPool(url: string, what: string, wants: Wants, source: Source[]): Case {
  return defineCase(url, {
    wants,
    title: `knows no ${what} of a pool that was deleted`,
    suite: 'faults',
    source,
    calls: ['DeleteUserPool'],
    requests: 3,
    async run(ctx) {
      const { have, input } = await succeeds(ctx.operation).twin(ctx, { own: ['pool'] })
      await tryTwin(ctx, input)
      await tryTwin(ctx, { UserPoolId: have.pool?.id }, 'DeleteUserPool')
      const exchange = await ctx.call(ctx.operation.name, input)
      return [ctx.examine(exchange, refusedWith({ ...ctx, fault: 'ResourceNotFoundException' }))]
    },
  })
}
