import { model } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UserImportInProgressException',
    title: 'refuses to change a pool that users are being imported into',
    source: [model('UserImportInProgressException: a user import job is in progress for the user pool')],
    needs: ['uploadImportFile'],
    calls: ['CreateUserImportJob', 'StartUserImportJob'],
    applies: is('AddCustomAttributes', 'UpdateUserPool', 'DeleteUserPool'),
    provokes: () => ({
      changes: 'world',
      also: { importJob: { state: 'started' } },
      async trouble(ctx, { have }) {
        await ctx.world.also(have, { importJob: { state: 'started' } })
      },
    }),
  },
]
