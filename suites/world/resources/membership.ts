/** That a user is in a group. */
import { resource } from '../resource.ts'

declare module '../kinds.ts' {
  interface Kinds {
    membership: { spec: MembershipSpec; made: Membership }
  }
}

/** Nothing to choose: of the user in the group. */
export type MembershipSpec = Record<never, never>

export interface Membership {
  group: string
  username: string
}

export default resource<'membership'>({
  kind: 'membership',
  what: () => 'a user in a group',
  needs: () => ({ pool: {}, group: {}, user: {} }),
  defaults: {},
  sharing: 'own',
  makers: [],
  ways: [
    {
      calls: ['AdminAddUserToGroup'],
      async make({ call }, _spec, { pool, group, user }) {
        const made = { group: group?.name ?? '', username: user?.username ?? '' }
        await call('AdminAddUserToGroup', { UserPoolId: pool?.id, GroupName: made.group, Username: made.username })
        return made
      },
    },
  ],
  gives: {},
  // It has no id of its own, and goes with either.
  idOf: () => '',
})
