/** Attributes that a pool does not let its users have. */
import type { Source } from '../../spec/evidence.ts'
import { wire } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

interface Row {
  operation: string
  variant: string
  title: string
  attribute: { Name: string; Value: string }
  source: Source
}

const ROWS: readonly Row[] = [
  {
    operation: 'AdminUpdateUserAttributes',
    variant: 'attribute-unknown',
    title: 'refuses an attribute that the pool does not have',
    attribute: { Name: 'custom:poolproof', Value: 'x' },
    source: wire('A', 'recorded: AdminUpdateUserAttributes-3 (raw body)'),
  },
  {
    operation: 'AdminUpdateUserAttributes',
    variant: 'e-mail-format',
    title: 'refuses an e-mail address that is none',
    attribute: { Name: 'email', Value: 'not-an-e-mail' },
    source: wire('A', 'recorded: AdminUpdateUserAttributes-2'),
  },
  {
    operation: 'AdminUpdateUserAttributes',
    variant: 'sub',
    title: 'refuses to change the sub of a user',
    attribute: { Name: 'sub', Value: '00000000-0000-4000-8000-000000000000' },
    source: wire('B', 'recorded: AdminUpdateUserAttributes-4'),
  },
  {
    operation: 'AdminCreateUser',
    variant: 'attribute-unknown',
    title: 'refuses an attribute that the pool does not have',
    attribute: { Name: 'custom:poolproof', Value: 'x' },
    source: wire('B', 'recorded: AdminCreateUser-8'),
  },
  {
    operation: 'AdminCreateUser',
    variant: 'e-mail-format',
    title: 'refuses an e-mail address that is none',
    attribute: { Name: 'email', Value: 'not-an-e-mail' },
    source: wire('B', 'public report of a real pool: "Invalid email address format."'),
  },
  {
    operation: 'AdminCreateUser',
    variant: 'sub',
    title: 'refuses a sub that it is told',
    attribute: { Name: 'sub', Value: '00000000-0000-4000-8000-000000000000' },
    source: wire('B', 'public reports: "Cannot modify the non-mutable attribute sub"'),
  },
]

export const recipes: Recipe[] = ROWS.map(({ operation, variant, title, attribute, source }) => ({
  fault: 'InvalidParameterException',
  variant,
  title,
  source: [source],
  says: `user-${variant}`,
  applies: is(operation),
  provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, UserAttributes: [attribute] }) }),
}))
