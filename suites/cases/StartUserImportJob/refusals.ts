/** What StartUserImportJob refuses: a job whose file was not uploaded. */
import { model, wire } from '../../../spec/evidence.ts'
import { is } from '../../faults/binds.ts'
import type { Recipe } from '../../faults/recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'PreconditionNotMetException',
    says: 'import-no-file',
    title: 'refuses to start a job whose file was not uploaded',
    source: [
      model('PreconditionNotMetException: a precondition is not met'),
      wire('B', 'aws-amplify/amplify-js#6416: "No csv file was uploaded for import-..."'),
    ],
    applies: is('StartUserImportJob'),
    provokes: () => ({
      changes: 'request',
      also: { importJob: { state: 'created' } },
      request: (_ctx, { input }, { importJob }) => ({ ...input, JobId: importJob?.id }),
    }),
  },
]
