import { model, wire } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'
import { behaves } from './trigger.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UserLambdaValidationException',
    title: 'answers for a CustomMessage trigger that throws',
    source: [
      model('UserLambdaValidationException: a user validation exception with the Lambda service'),
      wire('B', 'recorded "CustomMessage failed with error ..." (SignUp)'),
    ],
    needs: ['pointTriggersAt'],
    operations: ['ForgotPassword'],
    given: (ctx) => behaves(ctx, 'throws'),
  },
]
