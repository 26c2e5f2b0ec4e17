/** Factors that a user has nothing for. */
import { wire } from '../../../spec/evidence.ts'
import { is } from '../../faults/binds.ts'
import type { Recipe } from '../../faults/recipe.ts'

const ON = { Enabled: true, PreferredMfa: true }

export const recipes: Recipe[] = [
  {
    fault: 'InvalidParameterException',
    variant: 'no-software-token',
    says: 'mfa-no-software-token',
    title: 'refuses to turn on a software token for a user who has none',
    source: [wire('A', 'recorded: AdminSetUserMFAPreference-1')],
    applies: is('AdminSetUserMFAPreference'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, SoftwareTokenMfaSettings: ON }),
    }),
  },
  {
    fault: 'InvalidParameterException',
    variant: 'no-phone-number',
    says: 'mfa-no-phone-number',
    title: 'refuses to turn on SMS for a user without a phone number',
    source: [wire('B', 'a report of SetUserMFAPreference on a real pool: "... to turn on SMS_MFA"')],
    applies: is('AdminSetUserMFAPreference'),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, SMSMfaSettings: ON }) }),
  },
]
