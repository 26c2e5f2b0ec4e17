import { model, wire } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'InvalidSmsRoleAccessPolicyException',
    title: "answers that the pool's SMS role may not publish",
    source: [
      model('InvalidSmsRoleAccessPolicyException: the role has no permission to publish'),
      wire('B', 'OElesin/querypal#6'),
    ],
    needs: ['breakSmsRole'],
    operations: ['ForgotPassword'],
    given: (ctx) =>
      breaksPool(
        ctx,
        (userPoolId) => ctx.hooks.breakSmsRole({ userPoolId, how: 'no-permission' }),
        { sms: true },
        { phone: 'verified' },
      ),
  },
]
