/** A group of a pool. */
import { resource } from '../resource.ts'

declare module '../kinds.ts' {
  interface Kinds {
    group: { spec: GroupSpec; made: Group }
  }
}

export interface GroupSpec {
  /** Default: a new name that starts with `poolproof-<run>-`. */
  name?: string
}

export interface Group {
  name: string
}

export default resource<'group'>({
  kind: 'group',
  what: () => 'a group',
  needs: () => ({ pool: {} }),
  defaults: {},
  sharing: 'own',
  makers: ['CreateGroup'],
  ways: [
    {
      calls: ['CreateGroup'],
      async make({ call, name }, spec, { pool }) {
        const made = { name: spec.name ?? name() }
        await call('CreateGroup', { UserPoolId: pool?.id, GroupName: made.name })
        return made
      },
    },
  ],
  gives: {
    'group.name': { value: ({ group }) => group?.name, fresh: (name) => name, choose: (name) => ({ group: { name } }) },
  },
  idOf: ({ name }) => name,
  observe: ({ name }, { pool }) => [{ operation: 'GetGroup', input: { UserPoolId: pool?.id, GroupName: name } }],
  observeNew: ({ GroupName }, { pool }) => [{ operation: 'GetGroup', input: { UserPoolId: pool?.id, GroupName } }],
})
