import { model } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'TermsExistsException',
    title: 'refuses terms of a name that the app client has terms of',
    source: [model('TermsExistsException: terms document names must be unique to the app client')],
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      also: { terms: {} },
      request: (_ctx, { input }, { client, terms }) => ({ ...input, ClientId: client?.id, TermsName: terms?.name }),
    }),
  },
]
