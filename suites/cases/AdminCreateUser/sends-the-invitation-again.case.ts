import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { shows, valueOf } from '../../checks/shows-done.ts'
import { sentCode } from '../../checks/code-sent.ts'
import { challengesFor } from '../../checks/signs-in.ts'
import { tryTwin } from '../../operations/twin.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const wants = {
  pool: {},
  client: { passwordSignIn: true },
  user: { email: 'verified', state: 'FORCE_CHANGE_PASSWORD' },
} as const

export default defineCase(import.meta.url, {
  wants,
  title: 'sends the invitation again to a user who did not come, with a new password that works',
  suite: 'flows',
  source: [
    docs(
      'API reference, AdminCreateUser, MessageAction: RESEND sends the invitation again, with a new temporary password',
    ),
  ],
  needs: ['readCode'],
  calls: ['AdminGetUser', SIGN_IN],
  requests: 3,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const input = { ...who, MessageAction: 'RESEND', DesiredDeliveryMediums: ['EMAIL'] }
    const before = await tryTwin(ctx, who, 'AdminGetUser')
    const answer = await ctx.call(ctx.operation.name, input)
    const delivery = await ctx.hooks.readCode({ userPoolId: have.pool.id, username: have.user.username })
    const sub = (list: unknown) => valueOf(list, 'sub')
    const known = sub(asObject(before.response.json)?.['UserAttributes'])
    return inTurn(
      ctx,
      [
        () => Promise.resolve(answer),
        carriedOut,
        shows('User.Attributes', known, ({ User }) => sub(asObject(User)?.['Attributes'])),
        sentCode(delivery, 'EMAIL', have.user.email ?? ''),
      ],
      [() => signIn(ctx, have, delivery?.code), carriedOut, challengesFor('NEW_PASSWORD_REQUIRED')],
    )
  },
})
