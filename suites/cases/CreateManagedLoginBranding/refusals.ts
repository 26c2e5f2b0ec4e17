/** What keeps a style from being made. */
import { model, wire } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'

const fault = 'InvalidParameterException'
const eitherOr = {
  fault,
  source: [
    wire('A', 'recorded: CreateManagedLoginBranding-2'),
    wire('B', 'cdk-preflight, cognito rules (real deploys, 2026)'),
  ],
  says: 'branding-either-or',
  applies: () => true,
}

export const recipes: Recipe[] = [
  {
    ...eitherOr,
    variant: 'both',
    // The record shows a request with neither.
    atMost: 'SHOULD',
    title: 'refuses settings of its own beside those of the service',
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, Settings: {} }) }),
  },
  {
    ...eitherOr,
    variant: 'neither',
    title: 'refuses a style with neither settings of its own nor those of the service',
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input: { UseCognitoProvidedValues: _left, ...input } }) => input,
    }),
  },
  {
    fault: 'ManagedLoginBrandingExistsException',
    title: 'refuses a second style for an app client',
    source: [
      model('ManagedLoginBrandingExistsException: the app client has an assigned branding style'),
      wire('B', 'floci-io/floci, ManagedLoginBranding (measured); live reports of its name'),
    ],
    says: 'branding-exists',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      also: { branding: {} },
      request: (_ctx, { input }, { client }) => ({ ...input, ClientId: client?.id }),
    }),
  },
]
