import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { person } from '../../../fixtures/people.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { challengesFor } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sets a temporary password, which the user has to change when he signs in',
  suite: 'flows',
  source: [
    docs('API reference, AdminSetUserPassword: the status becomes FORCE_CHANGE_PASSWORD'),
    wire('A', 'moto, tests verified against the live service: NEW_PASSWORD_REQUIRED with a session, no tokens'),
  ],
  calls: ['AdminGetUser', SIGN_IN],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const Password = person(ctx.seed, 999).password
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, Password, Permanent: false }), carriedOut],
      [
        () => ctx.call('AdminGetUser', who),
        carriedOut,
        showsUser({ status: 'FORCE_CHANGE_PASSWORD', statusLevel: 'SHOULD' }),
      ],
      [() => signIn(ctx, have, Password), carriedOut, challengesFor('NEW_PASSWORD_REQUIRED')],
    )
  },
})
