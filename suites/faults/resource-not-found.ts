import { model, wire } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'

/** A well-formed client id that no target gives out: 26 lower-case letters and digits. */
const NO_CLIENT = '0poolproofnosuchclient0000'

export const recipes: Recipe[] = [
  {
    fault: 'ResourceNotFoundException',
    title: 'refuses an app client that does not exist',
    source: [
      model('ResourceNotFoundException: the service cannot find the requested resource'),
      wire('B', 'aws/aws-sdk-php#2183, aws-amplify/amplify-flutter#740 (other operations)'),
    ],
    needs: [],
    operations: ['ForgotPassword'],
    async given(ctx, given) {
      const { input } = await given.twin(ctx)
      return { twin: input, provoke: async () => ({ ...input, ClientId: NO_CLIENT }) }
    },
  },
]
