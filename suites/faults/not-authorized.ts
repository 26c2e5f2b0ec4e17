import { docs, model, wire } from '../../spec/evidence.ts'
import { tryTwin } from '../operations/twin.ts'
import { all, is, takesAccessToken, takesSecretHash } from './binds.ts'
import type { Recipe } from './recipe.ts'

const fault = 'NotAuthorizedException'

export const recipes: Recipe[] = [
  {
    fault,
    variant: 'secret-hash-missing',
    says: 'secret-hash-missing',
    title: 'refuses a request without SecretHash where the app client has a secret',
    source: [
      model('ForgotPassword, documentation of the operation: a secret client without SECRET_HASH'),
      wire('B', 'aws-amplify/amplify-android#2504'),
    ],
    applies: takesSecretHash,
    provokes: () => ({
      changes: 'request',
      wish: { hold: 'SecretHash' },
      request: (_ctx, { input: { SecretHash: _left, ...without } }) => without,
    }),
  },
  {
    fault,
    variant: 'secret-hash-wrong',
    says: 'secret-hash-wrong',
    title: "refuses a SecretHash that was computed with another client's secret",
    source: [wire('A', 'recorded "Unable to verify secret hash for client ..." (other operations of the same client)')],
    applies: takesSecretHash,
    provokes: () => ({
      changes: 'request',
      wish: { hold: 'SecretHash' },
      request: (_ctx, { input }) => ({ ...input, SecretHash: flip(String(input['SecretHash'])) }),
    }),
  },
  {
    fault,
    variant: 'user-state',
    says: 'not-resettable',
    title: 'refuses a user who has to change a temporary password first',
    source: [wire('B', 'aws-amplify/amplify-flutter#3048, amplify-js#1340, aws-aspnet-cognito-identity-provider#37')],
    applies: is('ForgotPassword', 'AdminResetUserPassword'),
    provokes: () => ({
      changes: 'request',
      also: { user: { email: 'verified', state: 'FORCE_CHANGE_PASSWORD' } },
      request: (_ctx, { input }, { user }) => ({ ...input, Username: user?.username }),
    }),
  },
  {
    fault,
    variant: 'already-confirmed',
    says: 'already-confirmed',
    title: 'refuses to confirm a user who is confirmed already',
    source: [
      wire('B', 'recorded "User cannot be confirmed. Current status is CONFIRMED" (an app test on a real pool)'),
    ],
    applies: is('ConfirmSignUp', 'AdminConfirmSignUp'),
    provokes: () => ({
      changes: 'request',
      also: { user: { email: 'verified' } },
      request: (_ctx, { input }, { user }) => ({ ...input, Username: user?.username }),
    }),
  },
  {
    fault,
    variant: 'token-made-up',
    says: 'token-made-up',
    title: 'refuses an access token that nobody gave out',
    source: [
      wire('A', 'Liftric/cognito-idp, live integration test: a token that is none gets 400 "Invalid Access Token"'),
    ],
    applies: takesAccessToken,
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, AccessToken: 'POOLPROOF_MADE_UP' }),
    }),
  },
  {
    fault,
    variant: 'token-damaged',
    title: 'refuses an access token whose signature was altered',
    source: [docs('developer guide, verifying a JSON web token: a token whose signature does not match is not valid')],
    applies: takesAccessToken,
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, AccessToken: damaged(String(input['AccessToken'])) }),
    }),
  },
  {
    fault,
    variant: 'signed-out',
    says: 'signed-out',
    title: 'refuses an access token after its user was signed out everywhere',
    source: [wire('A', 'aws-amplify/amplify-swift, live sign-out test: GetUser is not authorized after GlobalSignOut')],
    calls: ['GlobalSignOut'],
    applies: all(takesAccessToken, is('GetUser')),
    provokes: () => ({
      changes: 'world',
      wish: { own: ['signIn'] },
      async trouble(ctx, { input }) {
        await tryTwin(ctx, { AccessToken: input['AccessToken'] }, 'GlobalSignOut')
      },
    }),
  },
]

/** Another hash of the same form: still base64, still of a SHA-256. */
function flip(hash: string): string {
  return (hash.startsWith('A') ? 'B' : 'A') + hash.slice(1)
}

/** A token of the same form, with another character in the middle of its last part. */
function damaged(token: string): string {
  const at = Math.floor((token.lastIndexOf('.') + token.length) / 2)
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
}
