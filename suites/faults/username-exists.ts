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
    says: 'username-exists',
    applies: is('AdminCreateUser', 'SignUp'),
    provokes: () => ({
      changes: 'request',
      also: { user: { state: 'FORCE_CHANGE_PASSWORD' } },
      request: (_ctx, { input }, { user }) => ({ ...input, Username: user?.username }),
    }),
  },
]
