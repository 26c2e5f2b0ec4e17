import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { person } from '../../../fixtures/people.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes email_verified with a capital letter',
  suite: 'accept',
  source: [wire('A', 'moto, test verified against the live service: email_verified "True"')],

  requests: 1,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const UserAttributes = [
      { Name: 'email', Value: person(ctx.seed, 0).email },
      { Name: 'email_verified', Value: 'True' },
    ]
    const input = { UserPoolId: pool.id, Username: ctx.world.name(), UserAttributes, MessageAction: 'SUPPRESS' }
    return inTurn(ctx, [() => ctx.call(ctx.operation.name, input), carriedOut])
  },
})
