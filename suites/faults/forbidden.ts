import { model, wire } from '../../spec/evidence.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'ForbiddenException',
    title: 'answers for a request that a firewall rule blocks',
    source: [
      model('ForbiddenException: a web ACL of the user pool does not allow the request'),
      wire('A', 'ravenscar/franken-srp#13 (raw answer)'),
    ],
    needs: ['blockByFirewall'],
    operations: ['ForgotPassword'],
    given: (ctx) => breaksPool(ctx, (userPoolId) => ctx.hooks.blockByFirewall({ userPoolId })),
  },
]
