/**
 * Faults of which nobody has shown what brings them about. A hook that makes the operation answer one still tells
 * whether it comes with the right name, status and form.
 */
import { model } from '../../spec/evidence.ts'
import type { Success } from '../operations/success.ts'
import { is, takesAccessToken } from './binds.ts'
import type { Recipe } from './recipe.ts'

interface Row {
  fault: string
  applies: (success: Success) => boolean
  /** Why it is not brought about by what the operation is asked. */
  because: string
}

/** A pool gets a role, an identity or a tier of them. */
const configuresPools = is('CreateUserPool', 'UpdateUserPool', 'SetUserPoolMfaConfig')

export const ROWS: readonly Row[] = [
  {
    fault: 'NotAuthorizedException',
    applies: ({ operation }) => operation.signed,
    because: 'a caller without permission gets AccessDeniedException on the live service',
  },
  {
    fault: 'UserNotFoundException',
    applies: takesAccessToken,
    because: 'what a token of a user who is gone gets is not known',
  },
  {
    fault: 'ResourceNotFoundException',
    applies: takesAccessToken,
    because: 'which resource a request with nothing but a token cannot find is not known',
  },
  {
    fault: 'ResourceNotFoundException',
    applies: is('DescribeUserPoolDomain', 'DeleteUserPoolDomain'),
    because: 'for a domain that is not there they answer otherwise',
  },
  { fault: 'UserPoolTaggingException', applies: () => true, because: 'no record shows when reading a pool answers it' },
  {
    fault: 'UnsupportedIdentityProviderException',
    applies: () => true,
    because: 'no record shows an identifier that is not supported',
  },
  { fault: 'ConcurrentModificationException', applies: () => true, because: 'it needs two changes in the same moment' },
  {
    fault: 'PreconditionNotMetException',
    applies: is('AdminCreateUser', 'CreateUserImportJob', 'StopUserImportJob'),
    because: 'no record shows the precondition',
  },
  {
    fault: 'LimitExceededException',
    applies: is(
      'CreateGroup',
      'CreateUserPool',
      'ConfirmSignUp',
      'AdminConfirmSignUp',
      'AdminResetUserPassword',
      'CreateUserImportJob',
      'CreateUserPoolReplica',
      'CreateUserPoolClient',
      'CreateResourceServer',
      'CreateIdentityProvider',
      'CreateUserPoolDomain',
      'CreateManagedLoginBranding',
      'CreateTerms',
    ),
    because: 'the quotas are out of reach',
  },
  {
    fault: 'UserPoolAddOnNotEnabledException',
    applies: is('DescribeRiskConfiguration', 'SetRiskConfiguration'),
    because: 'a pool without add-ons is configured, and described, all the same',
  },
  {
    fault: 'CodeDeliveryFailureException',
    applies: is('SetRiskConfiguration'),
    because: 'no record shows which message it would send',
  },
  {
    fault: 'ResourceNotFoundException',
    applies: is('GetProvisionedLimit', 'UpdateProvisionedLimit'),
    because: 'what a category that nobody knows gets no record shows',
  },
  {
    fault: 'FeatureUnavailableInTierException',
    applies: is('CreateUserPoolReplica'),
    because: 'which tiers have replicas no record shows',
  },
  {
    fault: 'LimitExceededException',
    applies: is('DeleteUserPoolClientSecret', 'ListUserPoolClientSecrets'),
    because: 'no record shows what reading or taking away a secret exceeds',
  },
  { fault: 'AccessDeniedException', applies: () => true, because: 'it needs a caller who may do nothing' },
  {
    fault: 'AliasExistsException',
    applies: is('AdminLinkProviderForUser', 'AdminDisableProviderForUser'),
    because: 'no record of these years shows an alias that stands in the way',
  },
  {
    fault: 'InvalidSmsRoleAccessPolicyException',
    applies: configuresPools,
    because: 'it needs a role of the account that may not publish',
  },
  {
    fault: 'InvalidSmsRoleTrustRelationshipException',
    applies: configuresPools,
    because: 'it needs a role of the account that does not trust the service',
  },
  {
    fault: 'InvalidEmailRoleAccessPolicyException',
    applies: configuresPools,
    because: 'it needs an identity of the account that the service may not use',
  },
  {
    fault: 'TierChangeNotAllowedException',
    applies: configuresPools,
    because: 'which change of the tier is not allowed no record shows',
  },
  {
    fault: 'FeatureUnavailableInTierException',
    applies: is('SetUserPoolMfaConfig'),
    because: 'which factor a tier lacks no record shows',
  },
  { fault: 'TooManyFailedAttemptsException', applies: () => true, because: 'the number of attempts is not published' },
  {
    fault: 'PasswordResetRequiredException',
    applies: takesAccessToken,
    because: 'no record shows it for a valid token',
  },
  {
    fault: 'PasswordResetRequiredException',
    applies: is('AdminSetUserMFAPreference'),
    because: 'no record shows that an administrator is refused so',
  },
  {
    fault: 'UserNotConfirmedException',
    applies: is('AdminSetUserMFAPreference'),
    because: 'no record shows that an administrator is refused so',
  },
  { fault: 'UserNotConfirmedException', applies: takesAccessToken, because: 'who is not confirmed has no token' },
]

export const recipes: Recipe[] = ROWS.map(({ fault, applies, because }) => ({
  fault,
  variant: 'injected',
  title: `answers ${fault} by its name and status, where it is made to`,
  source: [model(`${fault}: declared by the operation; ${because}`)],
  needs: ['injectFault'],
  applies,
  provokes: () => ({
    changes: 'world',
    trouble: ({ hooks, operation }, _twin, concerned) =>
      hooks.injectFault({ ...concerned, operation: operation.name, fault }),
  }),
}))
