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
    variant: 'domain',
    says: 'pool-hosts',
    title: 'refuses to delete a pool that has a domain',
    source: [wire('B', 'hashicorp/terraform-provider-aws#16479, and live tests')],
    applies: is('DeleteUserPool'),
    provokes: () => ({
      changes: 'request',
      also: { domain: {} },
      request: (_ctx, _twin, { pool }) => ({ UserPoolId: pool?.id }),
    }),
  },
  {
    fault,
    variant: 'no-domain',
    says: 'no-domain',
    title: 'refuses a pool without a domain',
    source: [wire('A', 'hashicorp/terraform-provider-aws: UserPoolUICustomization, ExpectError')],
    applies: is('GetUICustomization', 'SetUICustomization'),
    provokes: () => ({
      changes: 'request',
      also: { pool: {} },
      request: (_ctx, { input }, { pool }) => ({ ...input, UserPoolId: pool?.id }),
    }),
  },
  {
    fault,
    variant: 'css-class',
    says: 'css-class',
    title: 'refuses a style sheet for a class that pages do not have',
    source: [wire('B', 'cdk-preflight, cognito rules (real deploys, 2026)')],
    applies: is('SetUICustomization'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, CSS: '.poolproof-customizable { color: red }' }),
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
  {
    fault,
    variant: 'max-results',
    says: 'max-results',
    title: 'refuses to list resource servers without being told how many, although the model would',
    source: [wire('A', 'recorded: ListResourceServers-2')],
    applies: is('ListResourceServers'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input: { MaxResults: _left, ...without } }) => without,
    }),
  },
]
