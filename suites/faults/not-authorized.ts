import { model, wire } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'NotAuthorizedException',
    variant: 'secret-hash-missing',
    title: 'refuses a request without SecretHash where the app client has a secret',
    source: [
      model('ForgotPassword, documentation of the operation: a secret client without SECRET_HASH'),
      wire('B', 'aws-amplify/amplify-android#2504'),
    ],
    needs: [],
    operations: ['ForgotPassword'],
    async given(ctx, given) {
      const { input } = await given.twin(ctx, { hold: 'SecretHash' })
      const { SecretHash: _left, ...without } = input
      return { twin: input, provoke: async () => without }
    },
  },
  {
    fault: 'NotAuthorizedException',
    variant: 'secret-hash-wrong',
    title: "refuses a SecretHash that was computed with another client's secret",
    source: [wire('A', 'recorded "Unable to verify secret hash for client ..." (other operations of the same client)')],
    needs: [],
    operations: ['ForgotPassword'],
    async given(ctx, given) {
      const { input } = await given.twin(ctx, { hold: 'SecretHash' })
      return { twin: input, provoke: async () => ({ ...input, SecretHash: flip(String(input['SecretHash'])) }) }
    },
  },
  {
    fault: 'NotAuthorizedException',
    variant: 'user-state',
    title: 'refuses a user who has to change a temporary password first',
    source: [wire('B', 'aws-amplify/amplify-flutter#3048, amplify-js#1340, aws-aspnet-cognito-identity-provider#37')],
    needs: [],
    operations: ['ForgotPassword'],
    async given(ctx, given) {
      const { input, pool } = await given.twin(ctx)
      const user = await ctx.world.user(pool, { email: 'verified', state: 'FORCE_CHANGE_PASSWORD' })
      return { twin: input, provoke: async () => ({ ...input, Username: user.username }) }
    },
  },
]

/** Another hash of the same form: still base64, still of a SHA-256. */
function flip(hash: string): string {
  return (hash.startsWith('A') ? 'B' : 'A') + hash.slice(1)
}
