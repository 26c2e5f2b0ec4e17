import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { shows } from '../../checks/shows-done.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {} } as const
/** 0 is the highest precedence, and not the same as none. */
const ASKED = [
  { Description: 'for staff', Precedence: 1 },
  { Description: 'for managers', Precedence: 0 },
]

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps the description and the precedence that it is told, and a precedence of 0 too',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserGroup_complex (read back unchanged)')],
  calls: ['GetGroup'],
  requests: 2 * ASKED.length,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const steps = ASKED.flatMap((asked) => {
      const group = { UserPoolId: pool.id, GroupName: ctx.world.name() }
      const { Precedence } = asked
      // The test sets another one than 0, of which the documentation tells.
      const level = Precedence === 0 ? 'SHOULD' : undefined
      const shown = Object.entries(asked).map(([member, value]) =>
        shows(`Group.${member}`, value, ({ Group }) => asObject(Group)?.[member], level),
      )
      return [
        [() => ctx.call(ctx.operation.name, { ...group, ...asked }), carriedOut],
        [() => ctx.call('GetGroup', group), carriedOut, ...shown],
      ] as const
    })
    return inTurn(ctx, ...steps)
  },
})
