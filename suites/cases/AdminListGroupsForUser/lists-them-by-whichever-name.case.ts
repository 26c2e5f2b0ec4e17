import { person } from '../../../fixtures/people.ts'
import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { itemsOf, shows } from '../../checks/shows-done.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: { signInBy: ['email'] }, group: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'lists the groups of a user by his e-mail address and by his user name, where users sign in by the address',
  suite: 'flows',
  source: [
    docs('API reference, AdminListGroupsForUser, Username: the user name, or any of the alias attributes'),
    wire('B', 'jagregory/cognito-local#405, and a second report: found by the one name and not by the other'),
  ],
  calls: ['AdminCreateUser', 'AdminAddUserToGroup'],
  requests: 4,
  async run(ctx) {
    const { pool, group } = await ctx.world.get(wants)
    const UserPoolId = pool.id
    const { email } = person(ctx.seed, 0)
    const made = await tryTwin(ctx, { UserPoolId, Username: email, MessageAction: 'SUPPRESS' }, 'AdminCreateUser')
    const username = asObject(asObject(made.response.json)?.['User'])?.['Username']
    await tryTwin(ctx, { UserPoolId, Username: email, GroupName: group.name }, 'AdminAddUserToGroup')
    const names = ({ Groups }: Record<string, unknown>) => itemsOf(Groups).map(({ GroupName }) => GroupName)
    const list = (Username: unknown) => () => ctx.call(ctx.operation.name, { UserPoolId, Username })
    const check = shows('Groups[].GroupName', [group.name], names)
    return inTurn(ctx, [list(email), carriedOut, check], [list(username), carriedOut, check])
  },
})
