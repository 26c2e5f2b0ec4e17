import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { person } from '../../../fixtures/people.ts'
import { sentNothing } from '../../checks/code-sent.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends nobody a message where MessageAction is SUPPRESS',
  suite: 'accept',
  source: [docs('API reference, AdminCreateUser, MessageAction: SUPPRESS keeps the message from being sent')],
  needs: ['readCode'],

  requests: 1,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const Username = ctx.world.name()
    const UserAttributes = [{ Name: 'email', Value: person(ctx.seed, 0).email }]
    const input = { UserPoolId: pool.id, Username, UserAttributes, DesiredDeliveryMediums: ['EMAIL'] }
    const exchange = await ctx.call(ctx.operation.name, { ...input, MessageAction: 'SUPPRESS' })
    const delivery = await ctx.hooks.readCode({ userPoolId: pool.id, username: Username })
    return inTurn(ctx, [() => Promise.resolve(exchange), carriedOut, sentNothing(delivery)])
  },
})
