import { person } from '../../../fixtures/people.ts'
import { model, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { keepsSecrets } from '../../checks/no-secret-outside.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'answers no temporary password, neither when it makes the user nor when he is read',
  suite: 'accept',
  source: [
    model('UserType, AdminGetUserResponse: no member is a password'),
    wire('A', 'recorded: AdminCreateUser-1, AdminCreateUser-3, AdminCreateUser-5'),
  ],
  calls: ['AdminGetUser'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const who = { UserPoolId: pool.id, Username: ctx.world.name() }
    const TemporaryPassword = person(ctx.seed, 0).password
    const hidden = keepsSecrets(ctx.operation, [TemporaryPassword])
    return inTurn(
      ctx,
      [
        () => ctx.call(ctx.operation.name, { ...who, TemporaryPassword, MessageAction: 'SUPPRESS' }),
        carriedOut,
        hidden,
      ],
      [() => ctx.call('AdminGetUser', who), carriedOut, hidden],
    )
  },
})
