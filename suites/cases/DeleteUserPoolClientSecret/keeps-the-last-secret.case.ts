import { docs } from '../../../spec/evidence.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { isRefused } from '../../checks/is-refused.ts'
import { valueAt } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { Skip } from '../../world/skip.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { secret: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'refuses to delete the only secret of a client, and deletes it once there is another',
  suite: 'faults',
  source: [docs('API reference, DeleteUserPoolClientSecret: the last secret of a client cannot be deleted')],
  calls: ['ListUserPoolClientSecrets', 'AddUserPoolClientSecret'],
  requests: 4,
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['client'] })
    const who = { UserPoolId: pool.id, ClientId: client.id }
    const listed = await tryTwin(ctx, who, 'ListUserPoolClientSecrets')
    const secrets = valueAt(listed.response.json, 'ClientSecrets')
    const [first] = Array.isArray(secrets) ? secrets : []
    const ClientSecretId = asObject(first)?.['ClientSecretId']
    if (ClientSecretId === undefined) throw new Skip('twin', 'no secret of the client is listed', listed)
    const exchange = await ctx.call('DeleteUserPoolClientSecret', { ...who, ClientSecretId })
    const judged = ctx.examine(exchange, isRefused(ctx.operation, ctx.profile, 'deletes the only secret'))
    if (judged.violations.length > 0) return [judged]
    await tryTwin(ctx, who, 'AddUserPoolClientSecret')
    await tryTwin(ctx, { ...who, ClientSecretId })
    return [judged]
  },
})
