/** An identity provider of a pool: of the kind whose names are free, and that no social network runs. */
import { SAML_METADATA } from '../saml-metadata.ts'
import { resource } from '../resource.ts'

declare module '../kinds.ts' {
  interface Kinds {
    provider: { spec: ProviderSpec; made: Provider }
  }
}

export interface ProviderSpec {
  /** Default: a new name that starts with `poolproof-<run>-`. */
  name?: string
  /** It speaks SAML rather than OIDC. Default false. */
  saml?: boolean
  /** It goes by an identifier, too. Default false. */
  identified?: boolean
  /** The identifier. Default: a new name that starts with `poolproof-<run>-`. */
  identifier?: string
}

export interface Provider {
  name: string
  identifier?: string
}

/** With all endpoints given, so that nobody has to ask the issuer, who is not there. */
export const OIDC_DETAILS = {
  client_id: 'poolproof',
  client_secret: 'poolproof-provider-secret',
  authorize_scopes: 'openid email',
  attributes_request_method: 'GET',
  oidc_issuer: 'https://idp.example.com',
  authorize_url: 'https://idp.example.com/authorize',
  token_url: 'https://idp.example.com/token',
  attributes_url: 'https://idp.example.com/userInfo',
  jwks_uri: 'https://idp.example.com/jwks.json',
}

export default resource<'provider'>({
  kind: 'provider',
  what: ({ identified, saml }) =>
    (saml ? 'a SAML identity provider' : 'an identity provider') + (identified ? ' with an identifier' : ''),
  needs: () => ({ pool: {} }),
  defaults: { identified: false, saml: false },
  sharing: 'own',
  few: true,
  makers: ['CreateIdentityProvider'],
  ways: [
    {
      calls: ['CreateIdentityProvider'],
      async make({ call, name }, spec, { pool }) {
        const made = {
          name: spec.name ?? name(),
          ...(spec.identified ? { identifier: spec.identifier ?? name() } : {}),
        }
        await call('CreateIdentityProvider', {
          UserPoolId: pool?.id,
          ProviderName: made.name,
          ...(spec.saml
            ? { ProviderType: 'SAML', ProviderDetails: { MetadataFile: SAML_METADATA } }
            : { ProviderType: 'OIDC', ProviderDetails: OIDC_DETAILS }),
          AttributeMapping: { email: 'email' },
          ...(made.identifier === undefined ? {} : { IdpIdentifiers: [made.identifier] }),
        })
        return made
      },
    },
  ],
  gives: {
    'provider.name': {
      value: ({ provider }) => provider?.name,
      fresh: (name) => name,
      choose: (name) => ({ provider: { name } }),
      widerThanMade: true,
    },
    'provider.idpIdentifier': {
      wants: { provider: { identified: true } },
      value: ({ provider }) => provider?.identifier,
      choose: (identifier) => ({ provider: { identified: true, identifier } }),
    },
  },
  idOf: ({ name }) => name,
  observe: ({ name }, { pool }) => [
    { operation: 'DescribeIdentityProvider', input: { UserPoolId: pool?.id, ProviderName: name } },
  ],
  observeNew: ({ ProviderName }, { pool }) => [
    { operation: 'DescribeIdentityProvider', input: { UserPoolId: pool?.id, ProviderName } },
  ],
})
