import { model, wire } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'TooManyRequestsException',
    title: 'answers that there were too many requests',
    source: [
      model('TooManyRequestsException: too many requests for a given operation'),
      wire('B', 'boto/botocore#1732, aws/aws-sdk-java#2301'),
    ],
    needs: ['throttle'],
    operations: ['ForgotPassword'],
    given: (ctx) => breaksPool(ctx, (userPoolId) => ctx.hooks.throttle({ userPoolId, operation: ctx.operation.name })),
  },
]
