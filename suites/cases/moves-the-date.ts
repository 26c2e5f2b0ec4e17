/** A change of a user shows in the date of his last change. */
import { setTimeout as sleep } from 'node:timers/promises'
import { docs } from '../../spec/evidence.ts'
import { carriedOut } from '../checks/accepted.ts'
import { showsLaterChange } from '../checks/shows-later-change.ts'
import type { Case } from '../engine/case.ts'
import type { Input } from '../operations/success.ts'
import { tryTwin } from '../operations/twin.ts'
import { defineCase } from './define-case.ts'
import { inTurn } from './in-turn.ts'

const A_SECOND_MS = 1_100
const wants = { pool: {}, user: { attributes: { name: 'First' } } } as const

/** @param change what the operation is told of a user whose `name` is there. */
export function movesTheDate(url: string, change: Input): Case {
  return defineCase(url, {
    wants,
    title: 'moves the date of the last change, and not the date of the creation',
    suite: 'flows',
    source: [docs('API reference, UserType: UserLastModifiedDate is when the user was last modified')],
    calls: ['AdminGetUser'],
    requests: 3,
    async run(ctx) {
      const have = await ctx.world.get(wants)
      const who = { UserPoolId: have.pool.id, Username: have.user.username }
      const before = await tryTwin(ctx, who, 'AdminGetUser')
      // A target may count whole seconds.
      await sleep(A_SECOND_MS)
      return inTurn(
        ctx,
        [() => ctx.call(ctx.operation.name, { ...who, ...change }), carriedOut],
        [() => ctx.call('AdminGetUser', who), carriedOut, showsLaterChange(before)],
      )
    },
  })
}
