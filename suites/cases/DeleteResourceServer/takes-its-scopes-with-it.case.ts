import { describe } from '../../../spec/describe.ts'
import { model, wire } from '../../../spec/evidence.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, resourceServer: { scopes: ['read'] } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes its scopes with it: no new client may ask for them',
  suite: 'flows',
  source: [
    model('ScopeDoesNotExistException: the specified scope does not exist'),
    wire('B', 'awsdocs/aws-cloudformation-user-guide#518, #564'),
  ],
  calls: ['CreateUserPoolClient'],
  requests: 3,
  async run(ctx) {
    const { pool, resourceServer } = await ctx.world.get(wants)
    const client = () => ({
      UserPoolId: pool.id,
      ClientName: ctx.world.name(),
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: [`${resourceServer.identifier}/read`],
    })
    await tryTwin(ctx, client(), 'CreateUserPoolClient')
    await tryTwin(ctx, { UserPoolId: pool.id, Identifier: resourceServer.identifier })
    const exchange = await ctx.call('CreateUserPoolClient', client())
    const operation = describe(ctx.edition, 'CreateUserPoolClient')
    return [ctx.examine(exchange, refusedWith({ ...ctx, operation, fault: 'ScopeDoesNotExistException' }))]
  },
})
