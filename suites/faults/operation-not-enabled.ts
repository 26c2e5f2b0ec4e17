import { model } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'OperationNotEnabledException',
    title: 'answers that the operation is not available for the pool',
    source: [model('OperationNotEnabledException: not available for the current user pool configuration')],
    needs: ['disableOperation'],
    operations: ['ForgotPassword'],
    given: (ctx) =>
      breaksPool(ctx, (userPoolId) => ctx.hooks.disableOperation({ userPoolId, operation: ctx.operation.name })),
  },
]
