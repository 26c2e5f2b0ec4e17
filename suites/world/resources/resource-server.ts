/** A resource server of a pool. */
import { resource } from '../resource.ts'

declare module '../kinds.ts' {
  interface Kinds {
    resourceServer: { spec: ResourceServerSpec; made: ResourceServer }
  }
}

export interface ResourceServerSpec {
  /** Default: a new name that starts with `poolproof-<run>-`. */
  identifier?: string
  /** The scopes that it has. Default none. */
  scopes?: readonly string[]
}

export interface ResourceServer {
  identifier: string
}

export default resource<'resourceServer'>({
  kind: 'resourceServer',
  what: () => 'a resource server',
  needs: () => ({ pool: {} }),
  defaults: { scopes: [] },
  sharing: 'own',
  few: true,
  makers: ['CreateResourceServer'],
  ways: [
    {
      calls: ['CreateResourceServer'],
      async make({ call, name }, { identifier = name(), scopes = [] }, { pool }) {
        const Scopes = scopes.map((ScopeName) => ({ ScopeName, ScopeDescription: `may ${ScopeName}` }))
        await call('CreateResourceServer', {
          UserPoolId: pool?.id,
          Identifier: identifier,
          Name: 'poolproof',
          ...(Scopes.length === 0 ? {} : { Scopes }),
        })
        return { identifier }
      },
    },
  ],
  gives: {
    'resourceServer.identifier': {
      value: ({ resourceServer }) => resourceServer?.identifier,
      fresh: (name) => name,
      choose: (identifier) => ({ resourceServer: { identifier } }),
    },
  },
  idOf: ({ identifier }) => identifier,
  observe: ({ identifier }, { pool }) => [
    { operation: 'DescribeResourceServer', input: { UserPoolId: pool?.id, Identifier: identifier } },
  ],
  observeNew: ({ Identifier }, { pool }) => [
    { operation: 'DescribeResourceServer', input: { UserPoolId: pool?.id, Identifier } },
  ],
})
