/** What an identity provider of each type has to be told, and names that are taken. */
import { model, wire, type Source } from '../../spec/evidence.ts'
import type { Input } from '../operations/success.ts'
import { GOOGLE_APP } from '../world/google-details.ts'
import { OIDC_DETAILS } from '../world/resources/provider.ts'
import { SAML_METADATA } from '../world/saml-metadata.ts'
import { is, names } from './binds.ts'
import type { Recipe } from './recipe.ts'

const fault = 'InvalidParameterException'
const DEPLOYS = 'cdk-preflight, cognito rules (real deploys, 2026)'

interface Row {
  variant: string
  says?: string
  title: string
  source?: Source[]
  /** What the accepted request has. */
  besides: Input
  /** What changes. */
  broken: Input
}

const { client_secret: _secret, ...secretless } = GOOGLE_APP
const { attributes_request_method: _method, ...methodless } = OIDC_DETAILS
const { key_id: _key, ...keyless } = appleDetails()
const signOut = { IDPSignout: 'true' }

/** A name of a social network is that network's, and there is one of it in a pool. */
const social = (type: string, details: Input): Input => ({
  ProviderName: type,
  ProviderType: type,
  ProviderDetails: details,
})
const told = (details: Input): Input => ({ ProviderDetails: details })

const ROWS: readonly Row[] = [
  {
    variant: 'name-of-other-type',
    says: 'provider-name-of-other-type',
    title: 'refuses a provider of one type by the name of another',
    source: [wire('B', 'recorded: CreateIdentityProvider-2')],
    besides: {},
    broken: { ProviderName: 'Google' },
  },
  ...['Google', 'Facebook', 'LoginWithAmazon'].map((type) => ({
    variant: `details-${type.toLowerCase()}`,
    says: 'details-social',
    title: `refuses ${type} without a client secret`,
    source: [wire('B', `${DEPLOYS}: the details of a social provider`), wire('B', 'aws-amplify/amplify-cli#8266')],
    besides: social(type, GOOGLE_APP),
    broken: told(secretless),
  })),
  {
    variant: 'details-apple',
    says: 'details-apple',
    title: 'refuses SignInWithApple without the id of a key',
    besides: social('SignInWithApple', appleDetails()),
    broken: told(keyless),
  },
  {
    variant: 'details-oidc',
    says: 'details-oidc',
    title: 'refuses an OIDC provider without a way of asking for attributes',
    source: [wire('B', 'recorded: CreateIdentityProvider-4')],
    besides: {},
    broken: told(methodless),
  },
  {
    variant: 'oidc-method',
    title: 'refuses an OIDC provider that is asked for attributes by another method than GET and POST',
    besides: {},
    broken: told({ ...OIDC_DETAILS, attributes_request_method: 'PUT' }),
  },
  {
    variant: 'oidc-plain-http',
    says: 'oidc-plain-http',
    title: 'refuses an OIDC provider whose issuer is asked over http',
    besides: {},
    broken: told({ ...OIDC_DETAILS, oidc_issuer: 'http://idp.example.com' }),
  },
  {
    variant: 'saml-two-metadata',
    says: 'saml-two-metadata',
    title: 'refuses a SAML provider with metadata and a URL of metadata',
    besides: { ProviderType: 'SAML', ...told({ MetadataFile: SAML_METADATA }) },
    broken: told({ MetadataFile: SAML_METADATA, MetadataURL: 'https://idp.example.com/metadata' }),
  },
  {
    variant: 'saml-no-metadata',
    says: 'saml-no-metadata',
    title: 'refuses a SAML provider without metadata',
    besides: { ProviderType: 'SAML', ...told({ MetadataFile: SAML_METADATA, ...signOut }) },
    broken: told(signOut),
  },
]

function appleDetails() {
  return {
    client_id: 'com.example.poolproof',
    team_id: 'POOLPROOF1',
    key_id: 'POOLPROOF2',
    private_key: 'poolproof-private-key',
    authorize_scopes: 'name email',
  }
}

export const recipes: Recipe[] = [
  ...ROWS.map(({ besides, broken, source, title, ...row }): Recipe => ({
    fault,
    ...row,
    title,
    source: source ?? [wire('B', `${DEPLOYS}: ${title}`)],
    applies: is('CreateIdentityProvider'),
    provokes: () => ({
      changes: 'request',
      wish: { own: ['pool'] },
      besides,
      request: (_ctx, { input }) => ({ ...input, ...broken }),
    }),
  })),
  {
    fault: 'DuplicateProviderException',
    says: 'duplicate-provider',
    title: 'refuses the name of an identity provider that is there',
    source: [
      model('DuplicateProviderException: the provider is already supported by the user pool'),
      wire('B', 'recorded: CreateIdentityProvider-1'),
    ],
    applies: is('CreateIdentityProvider'),
    provokes: () => ({
      changes: 'request',
      also: { provider: {} },
      request: (_ctx, { input }, { provider }) => ({ ...input, ProviderName: provider?.name }),
    }),
  },
  {
    fault: 'ResourceNotFoundException',
    variant: 'identifier',
    title: 'refuses an identifier that no identity provider goes by',
    source: [model('ResourceNotFoundException: the service cannot find the requested resource')],
    applies: names('IdpIdentifier', 'provider.idpIdentifier'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, IdpIdentifier: 'PoolproofNone' }),
    }),
  },
]
