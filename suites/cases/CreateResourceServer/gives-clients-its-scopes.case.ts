import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'gives its scopes to clients of the pool: <identifier>/<scope>',
  suite: 'flows',
  source: [
    wire('B', 'cdk-preflight, cognito rules (real deploys, 2026): a client may ask for a scope once there is one'),
    wire('B', 'awsdocs/aws-cloudformation-user-guide#518, #564'),
  ],
  calls: ['CreateUserPoolClient'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const Identifier = ctx.world.name()
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'may read' }]
    await tryTwin(ctx, { UserPoolId: pool.id, Identifier, Name: 'poolproof', Scopes })
    const AllowedOAuthScopes = [`${Identifier}/read`]
    const client = { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ['client_credentials'] }
    const exchange = await ctx.call('CreateUserPoolClient', {
      UserPoolId: pool.id,
      ClientName: ctx.world.name(),
      GenerateSecret: true,
      ...client,
      AllowedOAuthScopes,
    })
    const given = hasValue('UserPoolClient.AllowedOAuthScopes', AllowedOAuthScopes, 'gives a client other scopes')
    return [ctx.examine(exchange, carriedOut, given)]
  },
})
