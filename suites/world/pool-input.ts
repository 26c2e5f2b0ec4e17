/** What a pool can be asked for, and the CreateUserPool that asks for it. */

export interface PoolSpec {
  /** The pool can send SMS (an SMS role is configured). Default false. */
  sms?: boolean
  /** The pool sends e-mail through the developer's own identity rather than the service's. Default false. */
  developerEmail?: boolean
  /** Lambda function ARN by trigger: `{ CustomMessage: arn }`. Default none. */
  triggers?: Readonly<Record<string, string>>
  /** Attributes by which a user can be named besides the user name. Default none. */
  aliases?: readonly ('email' | 'phone_number' | 'preferred_username')[]
  /** What a sign-in may begin with. Default: the password. */
  firstFactors?: readonly string[]
  /** Only an administrator resets passwords. Default: the user does, with a code. */
  adminOnlyRecovery?: boolean
  /** Attributes by which users sign in in place of a user name. Default none. */
  signInBy?: readonly ('email' | 'phone_number')[]
  /** Standard attributes that every user needs. Default none. */
  requires?: readonly string[]
  /** Attributes whose new value counts only once the user has verified it. Default none. */
  verifiesFirst?: readonly ('email' | 'phone_number')[]
  /** So many of a user's last passwords cannot be used again. Default 0. */
  passwordHistory?: number
  /** Users may have a second factor. Default false. */
  mfa?: boolean
  /** How users sign in is watched, and remembered. Default false. */
  threatProtection?: boolean
  /** With which devices users sign in is remembered: of all, or of those that the user wants. Default none. */
  devices?: 'always' | 'opt-in'
  /** Attributes of its own, of text. Default none. */
  custom?: readonly string[]
  /** Its tags. Default none. */
  tags?: Readonly<Record<string, string>>
  /** The pool takes part in the plan of this name. Default: the service's. */
  tier?: 'LITE' | 'ESSENTIALS' | 'PLUS'
  /** Sets apart the pools that have a domain. Default false. */
  hosted?: boolean
  /** Sets this pool apart from others of the same spec. Default: shared by all who want the same. */
  mark?: string
}

/** Roles and identities of an account that is nobody's; a target that looks at them at all cannot reach anybody. */
export const SMS_ROLE = 'arn:aws:iam::123456789012:role/poolproof-sms'
export const EMAIL_IDENTITY = 'arn:aws:ses:us-east-1:123456789012:identity/no-reply@example.com'

/** Nothing that a case does not need. */
export function createUserPoolInput(name: string, spec: PoolSpec): Record<string, unknown> {
  return {
    PoolName: name,
    AutoVerifiedAttributes: spec.sms ? ['email', 'phone_number'] : ['email'],
    ...((spec.aliases ?? []).length === 0 ? {} : { AliasAttributes: spec.aliases }),
    ...((spec.signInBy ?? []).length === 0 ? {} : { UsernameAttributes: spec.signInBy }),
    ...((spec.requires ?? []).length === 0 ? {} : { Schema: spec.requires?.map((Name) => ({ Name, Required: true })) }),
    ...((spec.verifiesFirst ?? []).length === 0
      ? {}
      : { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: spec.verifiesFirst } }),
    ...policies(spec),
    ...(spec.adminOnlyRecovery
      ? { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] } }
      : {}),
    ...(spec.tier === undefined ? {} : { UserPoolTier: spec.tier }),
    ...(spec.sms || spec.mfa ? { SmsConfiguration: { SnsCallerArn: SMS_ROLE, ExternalId: 'poolproof' } } : {}),
    ...(spec.mfa ? { MfaConfiguration: 'OPTIONAL' } : {}),
    ...(spec.threatProtection ? { UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } } : {}),
    ...(spec.devices === undefined
      ? {}
      : {
          DeviceConfiguration: {
            ChallengeRequiredOnNewDevice: false,
            DeviceOnlyRememberedOnUserPrompt: spec.devices === 'opt-in',
          },
        }),
    ...(spec.developerEmail
      ? { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: EMAIL_IDENTITY } }
      : {}),
    ...((spec.custom ?? []).length === 0
      ? {}
      : { Schema: spec.custom?.map((Name) => ({ Name, AttributeDataType: 'String' })) }),
    ...(Object.keys(spec.tags ?? {}).length === 0 ? {} : { UserPoolTags: spec.tags }),
    ...(Object.keys(spec.triggers ?? {}).length === 0 ? {} : { LambdaConfig: spec.triggers }),
  }
}

/** What users may sign in with, and what is asked of passwords. A history of passwords is of the highest tier. */
function policies({ firstFactors = [], passwordHistory = 0 }: PoolSpec): Record<string, unknown> {
  const policies = {
    ...(firstFactors.length === 0 ? {} : { SignInPolicy: { AllowedFirstAuthFactors: firstFactors } }),
    ...(passwordHistory === 0 ? {} : { PasswordPolicy: passwordPolicy(passwordHistory) }),
  }
  return {
    ...(passwordHistory === 0 ? {} : { UserPoolTier: 'PLUS' }),
    ...(Object.keys(policies).length === 0 ? {} : { Policies: policies }),
  }
}

/** What a pool asks of passwords by default, and a history. */
const passwordPolicy = (history: number) => ({
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  PasswordHistorySize: history,
})
