/** What the world asks of a target: the inputs of its set-up calls, and nothing that a case does not need. */
import type { Pool, PoolSpec, User, UserSpec } from './world.ts'

/** Roles and identities of an account that is nobody's; a target that looks at them at all cannot reach anybody. */
export const SMS_ROLE = 'arn:aws:iam::123456789012:role/poolproof-sms'
export const EMAIL_IDENTITY = 'arn:aws:ses:us-east-1:123456789012:identity/no-reply@example.com'

type Input = Record<string, unknown>

export function createUserPoolInput(name: string, spec: PoolSpec): Input {
  return {
    PoolName: name,
    AutoVerifiedAttributes: spec.sms ? ['email', 'phone_number'] : ['email'],
    ...(spec.sms ? { SmsConfiguration: { SnsCallerArn: SMS_ROLE, ExternalId: 'poolproof' } } : {}),
    ...(spec.developerEmail
      ? { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: EMAIL_IDENTITY } }
      : {}),
    ...(spec.customMessage === undefined ? {} : { LambdaConfig: { CustomMessage: spec.customMessage } }),
  }
}

export function createUserPoolClientInput(userPoolId: string, name: string, spec: PoolSpec): Input {
  return {
    UserPoolId: userPoolId,
    ClientName: name,
    GenerateSecret: spec.secret ?? false,
    PreventUserExistenceErrors: spec.userExistenceErrors ?? 'LEGACY',
    ...(spec.passwordSignIn ? { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } : {}),
  }
}

export function adminCreateUserInput(pool: Pool, user: User, spec: UserSpec): Input {
  return {
    UserPoolId: pool.userPoolId,
    Username: user.username,
    // No message to anybody, not even to the reserved domains.
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      ...attribute('email', user.email, spec.email),
      ...attribute('phone_number', user.phone, spec.phone),
    ],
    ...(spec.state === 'FORCE_CHANGE_PASSWORD' ? { TemporaryPassword: user.password } : {}),
  }
}

/** Of a user who registers: the target itself decides that nothing is verified yet. */
export function signUpInput(pool: Pool, user: User): Input {
  return {
    ClientId: pool.clientId,
    Username: user.username,
    Password: user.password,
    UserAttributes: user.email === undefined ? [] : [{ Name: 'email', Value: user.email }],
  }
}

export function adminSetUserPasswordInput(pool: Pool, user: User): Input {
  return { UserPoolId: pool.userPoolId, Username: user.username, Password: user.password, Permanent: true }
}

function attribute(name: string, value: string | undefined, state: 'verified' | 'unverified' | undefined): Input[] {
  if (value === undefined) return []
  return [
    { Name: name, Value: value },
    { Name: `${name}_verified`, Value: String(state === 'verified') },
  ]
}
