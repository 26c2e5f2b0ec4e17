import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { person } from '../../../fixtures/people.ts'
import { describe } from '../../../spec/describe.ts'
import { isRefused } from '../../checks/is-refused.ts'
import { showsUser } from '../../checks/shows-user.ts'
import { givesTokens } from '../../checks/signs-in.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = { pool: {}, client: { passwordSignIn: true }, user: { state: 'FORCE_CHANGE_PASSWORD' } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sets a permanent password: the user is confirmed, signs in with it, and no more with the one before',
  suite: 'flows',
  source: [
    docs('API reference, AdminSetUserPassword: a permanent password lets the user sign in at once'),
    wire('A', 'moto, tests verified against the live service: confirmed by AdminSetUserPassword with Permanent'),
  ],
  calls: ['AdminGetUser', SIGN_IN],
  requests: 4,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const Password = person(ctx.seed, 999).password
    const operation = describe(ctx.edition, SIGN_IN)
    const refused = isRefused(operation, ctx.profile, 'lets the user sign in with the password before')
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, Password, Permanent: true }), carriedOut],
      [() => ctx.call('AdminGetUser', who), carriedOut, showsUser({ status: 'CONFIRMED', statusLevel: 'SHOULD' })],
      [() => signIn(ctx, have, Password), carriedOut, givesTokens],
      [() => signIn(ctx, have), refused],
    )
  },
})
