import { model, wire } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'InvalidSmsRoleTrustRelationshipException',
    title: "answers that the pool's SMS role does not trust the service",
    source: [
      model('InvalidSmsRoleTrustRelationshipException: the trust relationship is not valid'),
      wire('B', 'aws-amplify/amplify-flutter#1328'),
    ],
    needs: ['breakSmsRole'],
    operations: ['ForgotPassword'],
    given: (ctx) =>
      breaksPool(
        ctx,
        (userPoolId) => ctx.hooks.breakSmsRole({ userPoolId, how: 'no-trust' }),
        { sms: true },
        { phone: 'verified' },
      ),
  },
]
