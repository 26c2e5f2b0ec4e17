import { wire } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'ResourceNotFoundException',
    variant: 'unbranded',
    title: 'refuses an app client without a style',
    source: [wire('B', 'recorded: DescribeManagedLoginBrandingByClient-1')],
    says: 'client-unbranded',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      also: { client: {} },
      request: (_ctx, { input }, { client }) => ({ ...input, ClientId: client?.id }),
    }),
  },
]
