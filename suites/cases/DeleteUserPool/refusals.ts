/** What DeleteUserPool refuses besides broken constraints. */
import { wire } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'
import { tryTwin } from '../../operations/twin.ts'

export const recipes: Recipe[] = [
  {
    fault: 'InvalidParameterException',
    variant: 'deletion-protection',
    says: 'deletion-protection',
    title: 'refuses to delete a pool that is protected',
    source: [wire('B', 'deployments that were refused so, 2023 to 2026 (the words are the same in all)')],
    calls: ['UpdateUserPool'],
    applies: () => true,
    provokes: () => ({
      changes: 'world',
      trouble: async (ctx, { have }) =>
        void (await tryTwin(ctx, { UserPoolId: have.pool?.id, DeletionProtection: 'ACTIVE' }, 'UpdateUserPool')),
    }),
  },
]
