import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { shows, valueOf } from '../../checks/shows-done.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'gives the user a sub, and keeps it',
  suite: 'accept',
  source: [wire('A', 'recorded: AdminCreateUser-1, AdminCreateUser-3, AdminCreateUser-5')],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const who = { UserPoolId: pool.id, Username: ctx.world.name() }
    const exchange = await ctx.call(ctx.operation.name, { ...who, MessageAction: 'SUPPRESS' })
    const sub = valueOf(asObject(asObject(exchange.response.json)?.['User'])?.['Attributes'], 'sub')
    return inTurn(
      ctx,
      [() => Promise.resolve(exchange), carriedOut, shows('User.Attributes', true, () => typeof sub === 'string')],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ attributes: { sub: String(sub) } })],
    )
  },
})
