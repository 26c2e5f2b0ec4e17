/** How the managed sign-in pages of an app client look: as the service has them. */
import { resource, type Reading } from '../resource.ts'
import { stringAt } from '../set-up.ts'
import type { Have } from '../kinds.ts'

declare module '../kinds.ts' {
  interface Kinds {
    branding: { spec: BrandingSpec; made: Branding }
  }
}

/** Nothing about it can be wished for. */
export type BrandingSpec = Readonly<Record<string, never>>

export interface Branding {
  id: string
}

export default resource<'branding'>({
  kind: 'branding',
  what: () => 'a branding style',
  needs: () => ({ client: {} }),
  oneIn: 'client',
  defaults: {},
  sharing: 'shared',
  makers: ['CreateManagedLoginBranding'],
  ways: [
    {
      calls: ['CreateManagedLoginBranding'],
      async make({ call }, _spec, { pool, client }) {
        const input = { UserPoolId: pool?.id, ClientId: client?.id, UseCognitoProvidedValues: true }
        const answer = await call('CreateManagedLoginBranding', input)
        return {
          id: stringAt('CreateManagedLoginBranding', answer, 'ManagedLoginBranding', 'ManagedLoginBrandingId'),
        }
      },
    },
  ],
  gives: { 'branding.id': { value: ({ branding }) => branding?.id } },
  idOf: ({ id }) => id,
  observe: ({ id }, { pool }) => [
    { operation: 'DescribeManagedLoginBranding', input: { UserPoolId: pool?.id, ManagedLoginBrandingId: id } },
  ],
  observeNew: (_input, have) => ofClient(have),
})

/** Whatever style the app client has. */
const ofClient = ({ pool, client }: Have): Reading[] => [
  { operation: 'DescribeManagedLoginBrandingByClient', input: { UserPoolId: pool?.id, ClientId: client?.id } },
]
