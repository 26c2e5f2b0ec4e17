import { model } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'CodeDeliveryFailureException',
    title: 'answers that the code could not be delivered',
    source: [model('CodeDeliveryFailureException: a verification code fails to deliver')],
    needs: ['failDelivery'],
    operations: ['ForgotPassword'],
    given: (ctx) => breaksPool(ctx, (userPoolId) => ctx.hooks.failDelivery({ userPoolId })),
  },
]
