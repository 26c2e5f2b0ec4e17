import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { shows } from '../../checks/shows-done.ts'
import { challengesFor } from '../../checks/signs-in.ts'
import { person } from '../../../fixtures/people.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: { requires: ['name'] }, client: { passwordSignIn: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'makes a user without an attribute that the pool requires, and asks him for it when he signs in',
  suite: 'flows',
  source: [
    docs('API reference, AdminCreateUser, UserAttributes: required ones are given here, or by the user later'),
    wire('A', 'recorded: AdminInitiateAuth-5 (a required attribute that the user does not have)'),
  ],
  // That it may be left out, the documentation says; the record shows what comes of it.
  atMost: 'SHOULD',
  calls: [SIGN_IN],
  requests: 2,
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants)
    const user = { username: ctx.world.name(), password: person(ctx.seed, 0).password }
    const names = { UserPoolId: pool.id, Username: user.username, TemporaryPassword: user.password }
    const required = (answer: Record<string, unknown>) =>
      String(asObject(answer['ChallengeParameters'])?.['requiredAttributes'])
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...names, MessageAction: 'SUPPRESS' }), carriedOut],
      [
        () => signIn(ctx, { client, user }),
        carriedOut,
        challengesFor('NEW_PASSWORD_REQUIRED'),
        shows('ChallengeParameters.requiredAttributes', '["userAttributes.name"]', required),
      ],
    )
  },
})
