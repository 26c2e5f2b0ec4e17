import { model } from '../../../spec/evidence.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { unchanged } from '../../checks/unchanged.ts'
import { tryTwin } from '../../operations/twin.ts'
import { Skip } from '../../world/skip.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'makes no client where it refuses to',
  suite: 'faults',
  source: [model('CreateUserPoolClient AuthSessionValidity:minimum (3)')],
  calls: ['ListUserPoolClients'],
  requests: 4,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const [who, input] = [{ UserPoolId: pool.id }, { UserPoolId: pool.id, ClientName: ctx.world.name() }]
    const list = async () => tryTwin(ctx, { ...who, MaxResults: 60 }, 'ListUserPoolClients')
    const before = await list()
    const refused = await ctx.call('CreateUserPoolClient', { ...input, AuthSessionValidity: 0 })
    const after = await list()
    await tryTwin(ctx, input)
    if (isSuccess(refused))
      throw new Skip('twin', 'the broken request is taken, as the case about its constraint tells')
    return [ctx.examine(after, unchanged(before.response.json, after.response.json))]
  },
})
