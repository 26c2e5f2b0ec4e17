import { docs, model, wire } from '../../spec/evidence.ts'
import { person } from '../../fixtures/people.ts'
import { isSuccess } from '../checks/fault-answer.ts'
import { refusedWith } from '../checks/refused-with.ts'
import type { Have } from '../world/kinds.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'AliasExistsException',
    title: 'refuses an e-mail address that is the alias of another user, or moves the alias',
    source: [
      model('AliasExistsException: the e-mail address or phone number is already the alias of another account'),
      wire('B', 'recorded "An account with the given email already exists." (AdminUpdateUserAttributes)'),
    ],
    says: 'alias-exists',
    // The model tells of users who confirm; of an administrator, a report does.
    atMost: 'SHOULD',
    // The alias may go to the user instead: that it names one user only is told by a case of its own.
    check: ({ operation, profile }) => {
      const refused = refusedWith({ operation, profile, fault: 'AliasExistsException' })
      return (exchange) => (isSuccess(exchange) ? [] : refused(exchange))
    },
    applies: is('AdminUpdateUserAttributes'),
    provokes: (success) => {
      const taken = new WeakMap<Have, string>()
      return {
        changes: 'world',
        wish: { own: ['pool'], wants: { ...success.wants, pool: { aliases: ['email'] } } },
        also: { user: { email: 'verified' } },
        // The first time it is nobody's, and the second time it is somebody's.
        input: ({ input, have }) => ({
          ...input,
          UserAttributes: [
            { Name: 'email', Value: taken.get(have) ?? person(0, 998).email },
            { Name: 'email_verified', Value: 'true' },
          ],
        }),
        trouble: async (ctx, { have }) => {
          const { user } = await ctx.world.also(have, { user: { email: 'verified' } })
          taken.set(have, user.email ?? '')
        },
      }
    },
  },
  {
    fault: 'AliasExistsException',
    title: 'refuses to confirm a user whose e-mail address is the alias of another',
    source: [
      model('AliasExistsException: the e-mail address or phone number is already the alias of another account'),
      docs('developer guide, managing user existence error responses: found out when the user is confirmed'),
    ],
    needs: ['readCode'],
    applies: is('ConfirmSignUp'),
    provokes: (success) => ({
      changes: 'world',
      also: { user: { email: 'verified' } },
      wish: {
        wants: { ...success.wants, pool: { aliases: ['email'] }, user: { state: 'UNCONFIRMED', email: 'unverified' } },
      },
      async trouble(ctx, { have }) {
        const address = have.user?.email ?? ''
        await ctx.world.also(have, { user: { email: 'verified', address } })
      },
    }),
  },
]
