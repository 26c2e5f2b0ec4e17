/** What UpdateProvisionedLimit refuses: more than the account may have. */
import { model } from '../../../spec/evidence.ts'
import { is } from '../../faults/binds.ts'
import type { Recipe } from '../../faults/recipe.ts'

/** The largest integer that the member holds. */
const MOST = 2 ** 31 - 1

export const recipes: Recipe[] = [
  {
    fault: 'ServiceQuotaExceededException',
    title: "refuses more than the account's quota",
    source: [
      model('UpdateProvisionedLimit: at most the account-level maximum in Service Quotas'),
      model('ServiceQuotaExceededException: the request exceeds the quota of the account'),
    ],
    applies: is('UpdateProvisionedLimit'),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, RequestedLimitValue: MOST }) }),
  },
]
