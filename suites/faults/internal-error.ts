import { model, wire } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'InternalErrorException',
    title: 'answers that it failed inside',
    source: [
      model('InternalErrorException: the service encounters an internal error'),
      wire('B', 'aws-amplify/aws-sdk-android#2022'),
    ],
    needs: ['failInternally'],
    operations: ['ForgotPassword'],
    given: (ctx) =>
      breaksPool(ctx, (userPoolId) => ctx.hooks.failInternally({ userPoolId, operation: ctx.operation.name })),
  },
]
