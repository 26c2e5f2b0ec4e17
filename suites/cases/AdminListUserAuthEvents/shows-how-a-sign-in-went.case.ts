import { setTimeout as sleep } from 'node:timers/promises'
import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { itemsOf, shows } from '../../checks/shows-done.ts'
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import { Skip } from '../../world/skip.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'
import { SIGN_IN, signIn } from '../signing-in.ts'

const TRIES = 3
const WAIT_MS = 1_000
const wants = { pool: { threatProtection: true }, client: { passwordSignIn: true }, user: {}, authEvent: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows of a sign-in with a wrong password that it failed',
  suite: 'flows',
  source: [
    docs('API reference, AuthEventType: EventResponse'),
    wire('B', 'recorded: AdminListUserAuthEvents-1: the event of a sign-in that failed'),
  ],
  calls: [SIGN_IN],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const failed = (answer: Record<string, unknown>) =>
      itemsOf(answer['AuthEvents'])
        .filter(({ EventId }) => EventId !== have.authEvent.id)
        .map(({ EventType, EventResponse }) => ({ EventType, EventResponse }))
    await signIn(ctx, have, 'Wrong-password-1')
    let listed = await ctx.call(ctx.operation.name, who)
    // It need not show at once.
    for (let tries = 0; tries < TRIES && failed(asObject(listed.response.json) ?? {}).length === 0; tries += 1) {
      await sleep(WAIT_MS)
      listed = await ctx.call(ctx.operation.name, who)
    }
    if (isSuccess(listed) && failed(asObject(listed.response.json) ?? {}).length === 0)
      throw new Skip('twin', 'the sign-in is not listed yet', listed)
    const expected = [{ EventType: 'SignIn', EventResponse: 'Fail' }]
    return inTurn(ctx, [() => Promise.resolve(listed), carriedOut, shows('AuthEvents[]', expected, failed)])
  },
})
