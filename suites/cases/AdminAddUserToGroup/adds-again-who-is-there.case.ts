import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { itemsOf, shows } from '../../checks/shows-done.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: {}, group: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'adds a user who is in the group already without complaint, and not a second time',
  suite: 'accept',
  source: [wire('B', 'a public script that was run twice on a real pool (2026): no fault')],
  calls: ['AdminListGroupsForUser'],
  requests: 3,
  async run(ctx) {
    const { pool, user, group } = await ctx.world.get(wants)
    const who = { UserPoolId: pool.id, Username: user.username }
    const add = () => ctx.call(ctx.operation.name, { ...who, GroupName: group.name })
    const names = ({ Groups }: Record<string, unknown>) => itemsOf(Groups).map(({ GroupName }) => GroupName)
    return inTurn(
      ctx,
      [add, carriedOut],
      [add, carriedOut],
      [() => ctx.call('AdminListGroupsForUser', who), carriedOut, shows('Groups[].GroupName', [group.name], names)],
    )
  },
})
