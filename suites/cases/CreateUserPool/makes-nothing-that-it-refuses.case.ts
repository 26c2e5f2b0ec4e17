import { model } from '../../../spec/evidence.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { violation } from '../../checks/violation.ts'
import { tryTwin } from '../../operations/twin.ts'
import { listPools } from '../../world/list-pools.ts'
import { Skip } from '../../world/skip.ts'
import { defineCase } from '../define-case.ts'

export default defineCase(import.meta.url, {
  wants: {},
  title: 'makes no pool where it refuses to',
  suite: 'faults',
  source: [model('CreateUserPool Policies.PasswordPolicy.MinimumLength:minimum (6)')],
  calls: ['ListUserPools'],
  requests: 3,
  async run(ctx) {
    const PoolName = ctx.world.name()
    const refused = await ctx.call('CreateUserPool', { PoolName, Policies: { PasswordPolicy: { MinimumLength: 5 } } })
    if (isSuccess(refused))
      throw new Skip('twin', 'the broken request is taken, as the case about its constraint tells')
    const made = await listPools(async (name, input) => (await tryTwin(ctx, input, name)).response.json, PoolName)
    return [
      ctx.examine(refused, () =>
        made.map(({ name }) =>
          violation(
            'refused-and-did-it',
            'ListUserPools',
            undefined,
            name,
            'refuses to make a pool, and makes it all the same',
          ),
        ),
      ),
    ]
  },
})
