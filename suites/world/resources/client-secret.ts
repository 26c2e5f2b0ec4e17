/** A secret that was added to those of an app client. */
import { resource } from '../resource.ts'
import { stringAt } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    clientSecret: { spec: ClientSecretSpec; made: ClientSecret }
  }
}

/** Nothing to choose: the target makes it. */
export type ClientSecretSpec = Record<never, never>

export interface ClientSecret {
  id: string
}

export default resource<'clientSecret'>({
  kind: 'clientSecret',
  what: () => 'a second secret of an app client',
  needs: () => ({ pool: {}, client: { secret: true } }),
  // A client has one with which it was made, and takes one more.
  oneIn: 'client',
  defaults: {},
  sharing: 'own',
  makers: ['AddUserPoolClientSecret'],
  ways: [
    {
      calls: ['AddUserPoolClientSecret'],
      async make({ call }, _spec, { pool, client }) {
        const answer = await call('AddUserPoolClientSecret', { UserPoolId: pool?.id, ClientId: client?.id })
        return { id: stringAt('AddUserPoolClientSecret', answer, 'ClientSecretDescriptor', 'ClientSecretId') }
      },
    },
  ],
  gives: { 'clientSecret.id': { value: ({ clientSecret }) => clientSecret?.id } },
  idOf: ({ id }) => id,
})
