import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'makes a provider that clients of the pool may support',
  suite: 'flows',
  source: [
    wire('B', 'cdk-preflight, cognito rules (real deploys, 2026): a provider of the pool is taken, another not'),
  ],
  calls: ['CreateUserPoolClient'],
  async run(ctx) {
    const { input } = await succeeds(ctx.operation).twin(ctx)
    await tryTwin(ctx, input)
    const SupportedIdentityProviders = ['COGNITO', input['ProviderName']]
    const client = { UserPoolId: input['UserPoolId'], ClientName: ctx.world.name(), SupportedIdentityProviders }
    const exchange = await ctx.call('CreateUserPoolClient', client)
    const path = 'UserPoolClient.SupportedIdentityProviders'
    const supported = hasValue(path, SupportedIdentityProviders, 'supports other providers')
    return [ctx.examine(exchange, carriedOut, supported)]
  },
})
