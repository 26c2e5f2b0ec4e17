import type { Source } from '../../spec/evidence.ts'
import { docs, model, wire } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

/** What is asked of passwords where a pool does not say, and one that lacks just this. */
const KINDS = [
  { variant: 'uppercase', what: 'an upper-case letter', password: 'poolproof-1!' },
  { variant: 'numbers', what: 'a digit', password: 'Poolproof-!' },
  { variant: 'symbols', what: 'a symbol', password: 'Poolproof1' },
]

const POLICY = docs('developer guide, user pool password policies: by default 8 characters of all four kinds')

function recipe(
  operation: string,
  member: string,
  about: Omit<Recipe, 'fault' | 'applies' | 'provokes'>,
  password: string,
): Recipe {
  return {
    fault: 'InvalidPasswordException',
    ...about,
    applies: is(operation),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, [member]: password }) }),
  }
}

function recipesOf(operation: string, member: string, tooShort: Source): Recipe[] {
  return [
    recipe(
      operation,
      member,
      {
        title: `refuses a ${member} that breaks the pool's password policy`,
        source: [model('InvalidPasswordException: an invalid password'), tooShort],
        says: 'password-short',
      },
      'Aa1!',
    ),
    ...KINDS.map(({ variant, what, password }) =>
      recipe(
        operation,
        member,
        {
          variant,
          title: `refuses a ${member} without ${what}, where the pool has the default password policy`,
          source: [POLICY, wire('B', 'recorded "Password did not conform with policy: Password must have ..."')],
          says: `password-${variant}`,
        },
        password,
      ),
    ),
  ]
}

export const recipes: Recipe[] = [
  ...recipesOf(
    'AdminCreateUser',
    'TemporaryPassword',
    wire('B', 'recorded "Password did not conform with policy: Password not long enough" (AdminCreateUser)'),
  ),
  ...recipesOf(
    'AdminSetUserPassword',
    'Password',
    wire('A', 'Liftric/cognito-idp: live test of a password that breaks the policy'),
  ),
]
