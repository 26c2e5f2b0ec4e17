import { model, wire } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'
import { behaves } from './trigger.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UnexpectedLambdaException',
    title: 'answers for a CustomMessage trigger that it may not invoke',
    source: [
      model('UnexpectedLambdaException: an unexpected exception with Lambda'),
      wire('B', 'recorded "CustomMessage invocation failed due to error AccessDeniedException"'),
    ],
    needs: ['pointTriggersAt'],
    operations: ['ForgotPassword'],
    given: (ctx) => behaves(ctx, 'denied'),
  },
]
