import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { shows } from '../../checks/shows-done.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'gives a new group one date, of the creation and of the last change',
  suite: 'accept',
  source: [wire('A', 'recorded: CreateGroup-1, CreateGroup-2')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const exchange = await ctx.call(ctx.operation.name, { UserPoolId: pool.id, GroupName: ctx.world.name() })
    const { CreationDate, LastModifiedDate } = asObject(asObject(exchange.response.json)?.['Group']) ?? {}
    const check = shows('Group.LastModifiedDate', CreationDate, () => LastModifiedDate)
    return inTurn(ctx, [() => Promise.resolve(exchange), carriedOut, check])
  },
})
