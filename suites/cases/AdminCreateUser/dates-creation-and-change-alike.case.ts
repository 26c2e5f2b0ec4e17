import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { shows } from '../../checks/shows-done.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'gives a new user one date, of the creation and of the last change',
  suite: 'accept',
  source: [wire('A', 'recorded: AdminCreateUser-1, AdminCreateUser-3, AdminCreateUser-5')],

  requests: 1,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const input = { UserPoolId: pool.id, Username: ctx.world.name(), MessageAction: 'SUPPRESS' }
    const exchange = await ctx.call(ctx.operation.name, input)
    const { UserCreateDate, UserLastModifiedDate } = asObject(asObject(exchange.response.json)?.['User']) ?? {}
    const check = shows('User.UserLastModifiedDate', UserCreateDate, () => UserLastModifiedDate)
    return inTurn(ctx, [() => Promise.resolve(exchange), carriedOut, check])
  },
})
