/** Somebody at an identity provider, linked to a user of the pool or nobody's yet. */
import { resource } from '../resource.ts'

declare module '../kinds.ts' {
  interface Kinds {
    identity: { spec: IdentitySpec; made: Identity }
  }
}

export interface IdentitySpec {
  /** The user and he sign in as one. Default false: he has never been seen. */
  linked?: boolean
}

/** As requests name him. */
export interface Identity {
  ProviderName: string | undefined
  ProviderAttributeName: string
  ProviderAttributeValue: string
}

/** What providers call who somebody is, whatever they call it themselves. */
const SUBJECT = 'Cognito_Subject'

export default resource<'identity'>({
  kind: 'identity',
  what: ({ linked }) => (linked ? 'a user who is linked to somebody at a provider' : 'somebody at a provider'),
  needs: () => ({ pool: {}, user: {}, provider: {} }),
  defaults: { linked: false },
  sharing: 'own',
  makers: [],
  ways: [
    {
      calls: ['AdminLinkProviderForUser'],
      offers: ({ linked }) => linked === true,
      async make({ call, name }, _spec, { pool, user, provider }) {
        const made = identityAt(provider?.name, name())
        const DestinationUser = identityAt('Cognito', user?.username ?? '')
        await call('AdminLinkProviderForUser', { UserPoolId: pool?.id, DestinationUser, SourceUser: made })
        return made
      },
    },
    {
      // The target knows nothing of him yet.
      calls: [],
      offers: ({ linked }) => linked !== true,
      make: ({ name }, _spec, { provider }) => Promise.resolve(identityAt(provider?.name, name())),
    },
  ],
  gives: {
    'identity.free': { wants: { identity: {} }, value: ({ identity }) => identity },
    'identity.linked': { wants: { identity: { linked: true } }, value: ({ identity }) => identity },
  },
  // It goes with the user and with the provider.
  idOf: () => '',
})

const identityAt = (provider: string | undefined, value: string): Identity => ({
  ProviderName: provider,
  ProviderAttributeName: SUBJECT,
  ProviderAttributeValue: value,
})
