import { document, model, wire } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

const fault = 'InvalidParameterException'

export const recipes: Recipe[] = [
  {
    fault,
    variant: 'no-verified-contact',
    says: 'no-verified-contact',
    title: 'refuses a user without a verified e-mail address or phone number',
    source: [
      document('ForgotPassword: without a verified phone number or e-mail address the exception is thrown'),
      model('ForgotPassword, documentation of the operation'),
      wire('A', 'public live test of ForgotPassword for an unverified user'),
    ],
    applies: is('ForgotPassword'),
    provokes: () => ({
      changes: 'request',
      also: { user: { email: 'unverified' } },
      request: (_ctx, { input }, { user }) => ({ ...input, Username: user?.username }),
    }),
  },
  {
    fault,
    variant: 'unconfirmed',
    says: 'no-verified-contact',
    title: 'refuses a user who signed up and is not confirmed yet',
    source: [wire('A', 'public live test of ForgotPassword for an unconfirmed user')],
    applies: is('ForgotPassword'),
    provokes: () => ({
      changes: 'request',
      also: { user: { email: 'unverified', state: 'UNCONFIRMED' } },
      request: (_ctx, { input }, { user }) => ({ ...input, Username: user?.username }),
    }),
  },
  {
    fault,
    variant: 'filter',
    says: 'filter',
    title: 'refuses a filter that cannot be parsed',
    source: [wire('A', 'aws/aws-sdk-php#1088 (raw answer of ListUsers)')],
    applies: is('ListUsers'),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, Filter: 'username like me' }) }),
  },
  {
    fault,
    variant: 'attribute-unknown',
    says: 'attribute-unknown',
    title: 'refuses to list an attribute that the pool does not have',
    source: [wire('B', 'recorded "One or more requested attributes do not exist." (clients of the live service)')],
    applies: is('ListUsers'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, AttributesToGet: ['custom:poolproof'] }),
    }),
  },
]
