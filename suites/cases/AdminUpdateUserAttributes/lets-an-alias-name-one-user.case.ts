import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { defineCase } from '../define-case.ts'
import { inTurn, type Step } from '../in-turn.ts'

const wants = { pool: { aliases: ['email'] }, user: { email: 'verified' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lets an alias name one user: it refuses one that is taken, or moves it to the user who gets it',
  suite: 'flows',
  source: [
    wire('B', 'a public report of AdminUpdateUserAttributes: "An account with the given email already exists."'),
    docs('API reference, AdminCreateUser, ForceAliasCreation: an alias goes from one user to another'),
  ],
  calls: ['AdminGetUser'],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const { user } = await ctx.world.also(have, { user: { email: 'verified' } })
    const who = { UserPoolId: have.pool.id, Username: user.username }
    const UserAttributes = [
      { Name: 'email', Value: have.user.email },
      { Name: 'email_verified', Value: 'true' },
    ]
    const exchange = await ctx.call(ctx.operation.name, { ...who, UserAttributes })
    const isMoved = isSuccess(exchange)
    const refused = refusedWith({ operation: ctx.operation, profile: ctx.profile, fault: 'AliasExistsException' })
    const { username } = isMoved ? user : have.user
    const answered: Step = [() => Promise.resolve(exchange), ...(isMoved ? [] : [refused])]
    return inTurn(ctx, answered, [
      () => ctx.call('AdminGetUser', { ...who, Username: have.user.email }),
      carriedOut,
      showsUser({ username }),
    ])
  },
})
