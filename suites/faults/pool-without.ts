/** Faults of a pool that lacks what the operation is about: the same request for a user of another pool. */
import type { Source } from '../../spec/evidence.ts'
import { model } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'

const ROWS: readonly { fault: string; title: string; source: Source }[] = [
  {
    fault: 'UserPoolAddOnNotEnabledException',
    title: 'refuses a user pool without threat protection',
    source: model('UserPoolAddOnNotEnabledException: add-ons of the user pool are not enabled'),
  },
  {
    fault: 'InvalidUserPoolConfigurationException',
    title: 'refuses a user pool that tracks no devices',
    source: model('InvalidUserPoolConfigurationException: the configuration of the user pool is not valid'),
  },
]

export const recipes: Recipe[] = ROWS.map(({ fault, title, source }) => ({
  fault,
  title,
  source: [source],
  // That the fault is declared does not say that this is what brings it; no record shows it.
  atMost: 'SHOULD',
  applies: ({ operation }) => operation.signed && (operation.input.required ?? []).includes('Username'),
  provokes: () => ({
    changes: 'request',
    request: async (ctx, { input }) => {
      const { pool, user } = await ctx.world.get({ pool: {}, user: {} })
      return { ...input, UserPoolId: pool?.id, Username: user.username }
    },
  }),
}))
