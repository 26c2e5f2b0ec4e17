/** What a pool with threat protection remembers of a sign-in. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Have } from '../kinds.ts'
import type { Maker } from '../resource.ts'
import { resource } from '../resource.ts'
import { lacks } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    authEvent: { spec: AuthEventSpec; made: AuthEvent }
  }
}

/** Nothing to choose: of a user who signed in with his password. */
export type AuthEventSpec = Record<never, never>

export interface AuthEvent {
  id: string
}

/** A sign-in need not show at once. */
const WAITS_MS = [0, 500, 1_000, 2_000]

export default resource<'authEvent'>({
  kind: 'authEvent',
  what: () => 'a sign-in that is remembered',
  needs: () => ({ pool: { threatProtection: true }, client: { passwordSignIn: true }, user: {} }),
  defaults: {},
  sharing: 'own',
  makers: [],
  ways: [
    {
      calls: ['InitiateAuth', 'AdminListUserAuthEvents'],
      async make(maker, _spec, have) {
        const before = (await listed(maker, have)).ids
        await maker.call('InitiateAuth', {
          ClientId: have.client?.id,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: have.user?.username, PASSWORD: have.user?.password },
        })
        let answer: unknown
        for (const ms of WAITS_MS) {
          await sleep(ms)
          const after = await listed(maker, have)
          const id = after.ids.find((one) => !before.includes(one))
          if (id !== undefined) return { id }
          answer = after.answer
        }
        throw lacks('AdminListUserAuthEvents', answer, 'the sign-in that came before')
      },
    },
  ],
  gives: { 'authEvent.id': { value: ({ authEvent }) => authEvent?.id } },
  idOf: ({ id }) => id,
})

async function listed({ call }: Maker, { pool, user }: Have): Promise<{ ids: string[]; answer: unknown }> {
  const answer = (await call('AdminListUserAuthEvents', { UserPoolId: pool?.id, Username: user?.username })) as {
    AuthEvents?: unknown
  }
  const all = Array.isArray(answer.AuthEvents) ? (answer.AuthEvents as ({ EventId?: unknown } | null)[]) : []
  return { ids: all.flatMap((one) => (typeof one?.EventId === 'string' ? one.EventId : [])), answer }
}
