import { person } from '../../fixtures/people.ts'
import { model } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'PasswordHistoryPolicyViolationException',
    title: 'refuses a password that the user had before, where the user pool remembers it',
    source: [
      model(
        'PasswordHistoryPolicyViolationException: the new password matches one before it, and the pool prevents that',
      ),
    ],
    applies: is('AdminSetUserPassword'),
    provokes: () => ({
      changes: 'world',
      wish: { own: ['pool'], wants: { pool: { passwordHistory: 5 }, user: {} } },
      // The first time it is new, and the second time it is not.
      input: ({ input }) => ({ ...input, Password: person(0, 999).password }),
      trouble: async () => {},
    }),
  },
]
