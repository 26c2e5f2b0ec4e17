import { wire } from '../../../spec/evidence.ts'
import { hasValues } from '../../checks/value-at.ts'
import { makes } from './makes.ts'

export default makes(import.meta.url, {
  title: 'asks for no kind of character that a password policy does not name',
  source: [wire('B', 'boto/boto3#2516 (2020), and a dump of a live pool (2025)')],
  settings: { Policies: { PasswordPolicy: { MinimumLength: 10 } } },
  looks: () =>
    hasValues(
      'UserPool.Policies.PasswordPolicy',
      {
        MinimumLength: 10,
        RequireUppercase: false,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: false,
        TemporaryPasswordValidityDays: 7,
      },
      'fills in a password policy otherwise',
    ),
})
