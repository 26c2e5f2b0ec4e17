import { docs, wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, user: {}, identity: { linked: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'undoes the link between a user and somebody at a provider, so that it can be made again',
  suite: 'flows',
  source: [
    docs('API reference, AdminDisableProviderForUser: any link between that user and an existing user is removed'),
    wire('B', 'recorded: AdminLinkProviderForUser-2 (a link that is there cannot be made again)'),
  ],
  calls: ['AdminLinkProviderForUser'],
  async run(ctx) {
    const { pool, user, identity } = await ctx.world.get(wants)
    await tryTwin(ctx, { UserPoolId: pool.id, User: identity })
    const exchange = await ctx.call('AdminLinkProviderForUser', {
      UserPoolId: pool.id,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: user.username },
      SourceUser: identity,
    })
    return [ctx.examine(exchange, carriedOut)]
  },
})
