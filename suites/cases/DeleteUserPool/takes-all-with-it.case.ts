import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { describe } from '../../../spec/describe.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, client: {}, user: {}, group: {} } as const
/** What shows each of what lies in the pool. */
const SHOWN = ['DescribeUserPoolClient', 'GetGroup', 'AdminGetUser'] as const

export default defineCase(import.meta.url, {
  wants,
  title: 'deletes a pool with what lies in it, all of which is gone then',
  suite: 'accept',
  source: [
    wire('A', "moto's verified tests: pools are deleted with the users, groups and clients in them"),
    wire('A', 'hashicorp/terraform-provider-aws: acceptance tests *_disappears_userPool'),
  ],
  calls: SHOWN,
  async run(ctx) {
    const { pool, client, user, group } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    const input = { UserPoolId, ClientId: client.id, Username: user.username, GroupName: group.name }
    const gone = (name: (typeof SHOWN)[number], member: keyof typeof input) =>
      [
        () => ctx.call(name, { UserPoolId, [member]: input[member] }),
        refusedWith({ ...ctx, operation: describe(ctx.edition, name), fault: 'ResourceNotFoundException' }),
      ] as const
    return inTurn(
      ctx,
      [() => ctx.call('DeleteUserPool', { UserPoolId }), carriedOut],
      gone('DescribeUserPoolClient', 'ClientId'),
      gone('GetGroup', 'GroupName'),
      gone('AdminGetUser', 'Username'),
    )
  },
})
