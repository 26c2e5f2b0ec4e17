import { model } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'InvalidEmailRoleAccessPolicyException',
    title: "answers that it may not use the pool's e-mail identity",
    source: [model('InvalidEmailRoleAccessPolicyException: not allowed to use the e-mail identity')],
    needs: ['breakEmailRole'],
    operations: ['ForgotPassword'],
    given: (ctx) => breaksPool(ctx, (userPoolId) => ctx.hooks.breakEmailRole({ userPoolId }), { developerEmail: true }),
  },
]
