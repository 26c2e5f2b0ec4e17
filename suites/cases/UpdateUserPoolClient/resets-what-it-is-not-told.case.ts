import { docs, wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue, hasValues } from '../../checks/value-at.ts'
import { madeWith } from './made-with.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const
const SETTINGS = {
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'],
  RefreshTokenValidity: 7,
  AccessTokenValidity: 2,
  IdTokenValidity: 2,
  ReadAttributes: ['email'],
  WriteAttributes: ['email'],
  PreventUserExistenceErrors: 'ENABLED',
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  AllowedOAuthFlowsUserPoolClient: true,
  CallbackURLs: ['https://app.example.com/callback'],
  LogoutURLs: ['https://app.example.com/bye'],
  AuthSessionValidity: 15,
}
/** As a new client has them. EnableTokenRevocation is not among them: its default is told of new clients only. */
const RESET = {
  RefreshTokenValidity: 30,
  AccessTokenValidity: undefined,
  IdTokenValidity: undefined,
  ReadAttributes: undefined,
  WriteAttributes: undefined,
  AllowedOAuthFlowsUserPoolClient: false,
  AuthSessionValidity: 3,
}

export default defineCase(import.meta.url, {
  wants,
  title: 'returns to their defaults the settings that the request does not name',
  suite: 'accept',
  source: [
    wire('A', 'recorded: UpdateUserPoolClient-1 (ExplicitAuthFlows gone where they are left out); boto/boto3#1607'),
    docs('API reference, UpdateUserPoolClient: an attribute without a value is set to its default'),
  ],
  calls: ['CreateUserPoolClient'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const { who } = await madeWith(ctx, pool, SETTINGS)
    const exchange = await ctx.call('UpdateUserPoolClient', who)
    const flows = hasValue('UserPoolClient.ExplicitAuthFlows', undefined, 'keeps flows that it was not told')
    // Of the others the documentation alone tells.
    const others = hasValues('UserPoolClient', RESET, 'keeps a setting that it was not told', 'SHOULD')
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), flows, ...others)]
  },
})
