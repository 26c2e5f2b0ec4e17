/** What CreateUserPool refuses besides broken constraints. */
import { wire } from '../../../spec/evidence.ts'
import { attributeCombinations, standardRetyped } from '../custom-attributes.ts'
import { combinations } from '../invalid-combinations.ts'
import { SETTINGS } from '../pool-settings.ts'

export const recipes = combinations([
  {
    variant: 'aliases-and-user-names',
    title: 'refuses aliases together with attributes as user names',
    source: [wire('B', 'cdk-preflight, cognito rules (real deploys, 2026): alias-username-exclusive')],
    says: 'pool-aliases-and-user-names',
    adds: { AliasAttributes: ['email'], UsernameAttributes: ['phone_number'] },
  },
  ...SETTINGS,
  ...attributeCombinations('Schema'),
  standardRetyped,
])
