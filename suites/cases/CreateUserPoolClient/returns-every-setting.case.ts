import { docs, wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValues } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

/** Settings that go together; the names of flows are the old ones. */
const SETTINGS = {
  RefreshTokenValidity: 300,
  ReadAttributes: ['email'],
  WriteAttributes: ['email'],
  ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'CUSTOM_AUTH_FLOW_ONLY', 'USER_PASSWORD_AUTH'],
  SupportedIdentityProviders: ['COGNITO'],
  CallbackURLs: ['https://app.example.com/callback', 'http://localhost:3000/callback'],
  LogoutURLs: ['https://app.example.com/bye'],
  DefaultRedirectURI: 'https://app.example.com/callback',
  AllowedOAuthFlows: ['code', 'implicit'],
  AllowedOAuthScopes: ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin'],
  AllowedOAuthFlowsUserPoolClient: true,
  PreventUserExistenceErrors: 'LEGACY',
}

/** Settings that the test does not have: of these the documentation tells. */
const MORE = {
  AccessTokenValidity: 2,
  IdTokenValidity: 3,
  EnableTokenRevocation: false,
  EnablePropagateAdditionalUserContextData: true,
  AuthSessionValidity: 15,
}

export default defineCase(import.meta.url, {
  wants,
  title: 'takes settings that go together, and returns each as it was set',
  suite: 'accept',
  source: [
    wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPoolClient_allFields'),
    docs('API reference, CreateUserPoolClient: the answer describes the new client'),
  ],
  requests: 2,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const make = (settings: object) =>
      ctx.call('CreateUserPoolClient', {
        UserPoolId: pool.id,
        ClientName: ctx.world.name(),
        GenerateSecret: true,
        ...settings,
      })
    const message = 'returns another value than was set'
    const returned = hasValues('UserPoolClient', SETTINGS, message)
    return [
      ctx.examine(await make(SETTINGS), accepted(ctx.edition, ctx.operation), ...returned),
      ctx.examine(await make(MORE), ...hasValues('UserPoolClient', MORE, message, 'SHOULD')),
    ]
  },
})
