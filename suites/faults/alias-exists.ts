import { docs, model } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
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
