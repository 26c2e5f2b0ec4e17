import { wire } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'

const fault = 'InvalidParameterException'
const source = [wire('B', 'recorded: DeleteUserPoolDomain-1; not ResourceNotFoundException, as elsewhere')]

export const recipes: Recipe[] = [
  {
    fault,
    variant: 'domain',
    title: 'refuses a domain that does not exist',
    source,
    says: 'domain-not-found',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      request: (ctx, { input }) => ({ ...input, Domain: ctx.world.name().replaceAll('aws', 'a-ws') }),
    }),
  },
  {
    fault,
    variant: 'other-pool',
    title: 'refuses the domain of another pool',
    source,
    says: 'domain-not-found',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      also: { domain: {} },
      request: (_ctx, { input }, { domain }) => ({ ...input, Domain: domain?.domain }),
    }),
  },
]
