import { model, wire } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'InvalidPasswordException',
    title: "refuses a TemporaryPassword that breaks the pool's password policy",
    source: [
      model('InvalidPasswordException: an invalid password'),
      wire('B', 'recorded "Password did not conform with policy: Password not long enough" (AdminCreateUser)'),
    ],
    applies: is('AdminCreateUser'),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, TemporaryPassword: 'Aa1!' }) }),
  },
]
