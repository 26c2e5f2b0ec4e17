/** Settings of an app client that do not go together, or with what its pool has. */
import { docs, model, wire } from '../../spec/evidence.ts'
import type { Input, Success } from '../operations/success.ts'
import type { Wants } from '../world/kinds.ts'
import { is } from './binds.ts'
import { APP, BAD_FLOW, common, OAUTH, recorded, type Row } from './client-setting.ts'
import type { Provocation, Recipe } from './recipe.ts'

interface Setting extends Row {
  /** What changes; undefined: it goes. */
  broken: Input
  wants?: Wants
}

const PROJECT: Input = {
  ApplicationId: '0123456789abcdef0123456789abcdef',
  RoleArn: 'arn:aws:iam::123456789012:role/poolproof-analytics',
  ExternalId: 'poolproof',
}

const validity = (variant: string, title: string, besides: Input, broken: Input): Setting => ({
  variant: `token-range-${variant}`,
  says: 'token-range',
  title,
  source: recorded('token-validity-range'),
  besides,
  broken,
})

const ROWS: readonly Setting[] = [
  {
    variant: 'mixed-flows',
    says: 'mixed-flows',
    title: 'refuses old names of authentication flows beside new ones',
    source: recorded('explicit-auth-flows-legacy-mix'),
    besides: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
    broken: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] },
  },
  {
    variant: 'no-flows',
    fault: BAD_FLOW,
    says: 'oauth-incomplete',
    title: 'refuses a client that may use OAuth without a flow',
    besides: OAUTH,
    broken: { AllowedOAuthFlows: undefined },
  },
  {
    variant: 'no-scopes',
    fault: BAD_FLOW,
    says: 'oauth-incomplete',
    title: 'refuses a client that may use OAuth without a scope',
    besides: OAUTH,
    broken: { AllowedOAuthScopes: undefined },
  },
  {
    variant: 'no-callback',
    says: 'no-callback',
    title: 'refuses a flow of people without a URL to come back to',
    source: [
      ...recorded('callback URLs of the code flow'),
      wire('A', 'recorded: UpdateUserPoolClient-3 (status and request id shown)'),
    ],
    besides: OAUTH,
    broken: { CallbackURLs: undefined },
  },
  {
    fault: 'ScopeDoesNotExistException',
    says: 'scope-unknown',
    title: 'refuses a scope that no resource server of the pool has',
    source: [
      model('ScopeDoesNotExistException: the specified scope does not exist'),
      wire('B', 'awsdocs/aws-cloudformation-user-guide#518, #564'),
    ],
    besides: OAUTH,
    broken: { AllowedOAuthScopes: ['poolproof.example/none'] },
  },
  {
    variant: 'http-callback',
    says: 'http-url',
    title: 'refuses to come back to http anywhere but on loopback',
    besides: { ...OAUTH, CallbackURLs: [APP, 'http://localhost:3000/callback'] },
    broken: { CallbackURLs: [APP, 'http://app.example.com/callback'] },
  },
  {
    variant: 'http-logout',
    says: 'http-url',
    title: 'refuses to log out to http anywhere but on loopback',
    besides: { ...OAUTH, LogoutURLs: ['http://127.0.0.1:3000/bye'] },
    broken: { LogoutURLs: ['http://app.example.com/callback'] },
  },
  {
    variant: 'url-fragment',
    says: 'url-fragment',
    title: 'refuses a URL to come back to that has a fragment',
    besides: OAUTH,
    broken: { CallbackURLs: ['https://app.example.com/callback#here'] },
  },
  {
    variant: 'default-redirect',
    says: 'default-redirect',
    title: 'refuses a default URL that is none of those to come back to',
    besides: { ...OAUTH, DefaultRedirectURI: APP },
    broken: { DefaultRedirectURI: 'https://app.example.com/other' },
  },
  validity(
    'access-short',
    'refuses access tokens of less than five minutes',
    { AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: 'minutes' } },
    { AccessTokenValidity: 4 },
  ),
  validity(
    'id-long',
    'refuses ID tokens of more than a day',
    { IdTokenValidity: 24, TokenValidityUnits: { IdToken: 'hours' } },
    { IdTokenValidity: 25 },
  ),
  validity(
    'refresh-short',
    'refuses refresh tokens of less than an hour',
    // The other tokens are short, so that none outlives it.
    {
      RefreshTokenValidity: 60,
      AccessTokenValidity: 5,
      IdTokenValidity: 5,
      TokenValidityUnits: { RefreshToken: 'minutes', AccessToken: 'minutes', IdToken: 'minutes' },
    },
    { RefreshTokenValidity: 59 },
  ),
  validity(
    'refresh-long',
    'refuses refresh tokens of more than ten years',
    { RefreshTokenValidity: 3650, TokenValidityUnits: { RefreshToken: 'days' } },
    { RefreshTokenValidity: 3651 },
  ),
  {
    variant: 'outlives-refresh',
    says: 'outlives-refresh',
    title: 'refuses access tokens that outlive the refresh token',
    source: recorded('"Access and Id Token expiration times must be less than or equal to refresh token ..."'),
    besides: {
      AccessTokenValidity: 2,
      RefreshTokenValidity: 2,
      TokenValidityUnits: { AccessToken: 'hours', RefreshToken: 'hours' },
    },
    broken: { AccessTokenValidity: 3 },
  },
  {
    variant: 'read-attributes',
    says: 'read-attributes',
    title: 'refuses to let a client read an attribute that the pool does not have',
    besides: { ReadAttributes: ['email'] },
    broken: { ReadAttributes: ['email', 'custom:poolproof'] },
  },
  {
    variant: 'write-attributes',
    says: 'write-attributes',
    title: 'refuses to let a client write whether an address is verified',
    besides: { WriteAttributes: ['email'] },
    broken: { WriteAttributes: ['email', 'email_verified'] },
  },
  {
    variant: 'write-sub',
    says: 'write-attributes',
    title: 'refuses to let a client write the sub',
    besides: { WriteAttributes: ['email'] },
    broken: { WriteAttributes: ['email', 'sub'] },
  },
  {
    variant: 'write-required',
    says: 'write-attributes',
    title: 'refuses to let a client write some attributes, and none that every user of the pool has to have',
    source: [
      wire('B', 'two public reports of real pools (2026): a list without the required attributes is refused'),
      docs('developer guide, attribute permissions: all app clients can write the required attributes'),
    ],
    besides: { WriteAttributes: ['email', 'name'] },
    broken: { WriteAttributes: ['email'] },
    wants: { pool: { requires: ['name'] } },
  },
  {
    variant: 'provider',
    says: 'provider-of-client',
    title: 'refuses an identity provider that the pool does not have',
    source: [wire('B', 'recorded: CreateUserPoolClient-4; lgallard/terraform-aws-cognito-user-pool#71')],
    besides: { SupportedIdentityProviders: ['COGNITO'] },
    broken: { SupportedIdentityProviders: ['COGNITO', 'PoolproofNone'] },
  },
  {
    variant: 'analytics-twice',
    says: 'bad-analytics',
    title: 'refuses an analytics project that is named by its id and by its ARN',
    besides: { AnalyticsConfiguration: PROJECT },
    broken: {
      AnalyticsConfiguration: {
        ...PROJECT,
        ApplicationArn: `arn:aws:mobiletargeting:us-east-1:123456789012:apps/${String(PROJECT['ApplicationId'])}`,
      },
    },
  },
  {
    variant: 'analytics-role',
    says: 'bad-analytics',
    title: 'refuses an analytics project that is named by its id without a role',
    besides: { AnalyticsConfiguration: PROJECT },
    broken: { AnalyticsConfiguration: { ApplicationId: PROJECT['ApplicationId'] } },
  },
  {
    fault: 'FeatureUnavailableInTierException',
    title: 'refuses sign-in by choice to a client of a pool on the Lite plan',
    source: [
      model('FeatureUnavailableInTierException: a feature is not available in the current feature plan'),
      docs('API reference, ExplicitAuthFlows: ALLOW_USER_AUTH wants the Essentials tier or higher'),
    ],
    besides: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
    broken: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH'] },
    wants: { pool: { tier: 'LITE' } },
  },
]

export const recipes: Recipe[] = ROWS.map((row) => ({
  ...common(row),
  applies: is('CreateUserPoolClient', 'UpdateUserPoolClient'),
  provokes: (success) => provocation(success, row),
}))

function provocation(success: Success, { wants, besides, broken }: Setting): Provocation {
  return {
    changes: 'request',
    ...(wants === undefined ? {} : { wish: { wants: { ...success.wants, ...wants } } }),
    besides,
    request: (_ctx, { input }) => ({ ...input, ...broken }),
  }
}
