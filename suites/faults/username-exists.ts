import { model, wire } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UsernameExistsException',
    title: 'refuses a Username that another user has',
    source: [
      model('UsernameExistsException: the user name already exists in the user pool'),
      wire('B', 'recorded "User account already exists" (AdminCreateUser, 2026)'),
    ],
    applies: is('AdminCreateUser', 'SignUp'),
    provokes: () => ({
      changes: 'request',
      async request(ctx, { input, have }) {
        const { user } = await ctx.world.also(have, { user: { state: 'FORCE_CHANGE_PASSWORD' } })
        return { ...input, Username: user.username }
      },
    }),
  },
]
