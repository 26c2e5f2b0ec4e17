import { model, wire } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UserNotFoundException',
    title: 'refuses a user who does not exist, where the app client lets it show (LEGACY)',
    source: [
      model('UserNotFoundException: the user is not found'),
      wire('A', 'aws-amplify/aws-sdk-ios#4837 (raw exchange of ForgotPassword)'),
    ],
    needs: [],
    operations: ['ForgotPassword'],
    async given(ctx, given) {
      const { input } = await given.twin(ctx)
      return { twin: input, provoke: async () => ({ ...input, Username: ctx.world.name() }) }
    },
  },
]
