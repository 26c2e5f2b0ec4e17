import { model, wire } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'FeatureUnavailableInTierException',
    title: 'refuses managed login in a pool of the plan that does not have it',
    source: [
      model('FeatureUnavailableInTierException: a feature that the plan of the pool does not have'),
      wire('B', 'cdk-preflight, cognito rules (real deploys, 2026): managed login version 2 in a LITE pool'),
    ],
    says: 'managed-login-tier',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      wish: { wants: { domain: {}, pool: { tier: 'LITE' } } },
      request: (_ctx, { input }) => ({ ...input, ManagedLoginVersion: 2 }),
    }),
  },
]
