/** What a pool is like after it was changed, beside what it was like before. */
import type { Source } from '../../spec/evidence.ts'
import { carriedOut } from '../checks/accepted.ts'
import { hasValue, valueAt } from '../checks/value-at.ts'
import type { Case } from '../engine/case.ts'
import type { Input } from '../operations/success.ts'
import { tryTwin } from '../operations/twin.ts'
import { Skip } from '../world/skip.ts'
import { defineCase } from './define-case.ts'
import { inTurn } from './in-turn.ts'

export interface Change {
  title: string
  source: Source[]
  takes?: readonly string[]
  /** What the pool is told first, by UpdateUserPool. */
  first: Input
  /** What it is told then, by the operation of the case. */
  next?: Input
  /** Members of DescribeUserPool, as in `UserPool.Policies`, that are as they were. */
  keeps?: readonly string[]
  /** Members that are not there any more, or as empty as these. */
  loses?: Readonly<Record<string, unknown>>
}

export function poolAfterwards(url: string, { first, next = {}, keeps = [], loses = {}, ...rest }: Change): Case {
  const wants = { pool: {} } as const
  return defineCase(url, {
    wants,
    ...rest,
    suite: 'accept',
    calls: ['UpdateUserPool', 'DescribeUserPool'],
    requests: 4,
    async run(ctx) {
      const { pool } = await ctx.world.get(wants, { own: ['pool'] })
      const UserPoolId = pool.id
      const describe = () => ctx.call('DescribeUserPool', { UserPoolId })
      await tryTwin(ctx, { UserPoolId, ...first }, 'UpdateUserPool')
      const { response: before } = await tryTwin(ctx, { UserPoolId }, 'DescribeUserPool')
      // What was never there can neither be kept nor lost.
      for (const path of [...keeps, ...Object.keys(loses)])
        if (valueAt(before.json, path) === undefined)
          throw new Skip('twin', `the pool has no ${path} in the first place`)
      return inTurn(
        ctx,
        [() => ctx.call(ctx.operation.name, { UserPoolId, ...next }), carriedOut],
        [
          describe,
          carriedOut,
          ...keeps.map((path) => hasValue(path, valueAt(before.json, path), 'changes what it was not told of')),
          ...Object.entries(loses).map(([path, empty]) => hasValue(path, empty, 'keeps what it was not told again')),
        ],
      )
    },
  })
}
