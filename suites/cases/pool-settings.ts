/** What the settings of a pool may not say together, of a new pool and of one that is changed. */
import { wire, type Source } from '../../spec/evidence.ts'
import type { CaseContext } from '../engine/case.ts'
import { once } from '../operations/once.ts'
import { tryTwin } from '../operations/twin.ts'
import type { Combination } from './invalid-combinations.ts'

const deployed = (rule: string): Source => wire('B', `cdk-preflight, cognito rules (real deploys, 2026): ${rule}`)
const probed = (issue: string): Source => wire('B', `go-to-k/cdkd#${issue}: probes of the live service`)

/** No target lies in this region: it is the default of none, and poolproof signs for none of it. */
const ELSEWHERE = 'me-south-1'
const lambda = (name: string, region = 'us-east-1') => `arn:aws:lambda:${region}:123456789012:function:${name}`
const signIn = (...factors: string[]) => ({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } } })
const recovery = (...RecoveryMechanisms: object[]) => ({ AccountRecoverySetting: { RecoveryMechanisms } })

/** An e-mail identity of the account that the pools are in, so that this is not what is refused. */
async function identity(ctx: CaseContext, region: string): Promise<string> {
  const arn = await once(ctx.target, 'ARN of a pool', async () => {
    const { pool } = await ctx.world.get({ pool: {} })
    const { response } = await tryTwin(ctx, { UserPoolId: pool.id }, 'DescribeUserPool')
    return String((response.json as { UserPool?: { Arn?: unknown } }).UserPool?.Arn)
  })
  return `arn:aws:ses:${region}:${arn.split(':')[4] ?? ''}:identity/no-reply@example.com`
}

export const SETTINGS: readonly Combination[] = [
  {
    variant: 'mfa-without-factor',
    title: 'refuses MFA without anything that can send or make a code',
    source: [deployed('mfa-sms-config'), probed('1925')],
    says: 'pool-mfa-without-factor',
    adds: { MfaConfiguration: 'OPTIONAL' },
  },
  {
    variant: 'phone-number-without-sms',
    title: 'refuses to verify phone numbers without an SMS configuration',
    source: [deployed('auto verification of phone_number')],
    says: 'pool-phone-number-without-sms',
    adds: { AutoVerifiedAttributes: ['phone_number'] },
  },
  {
    variant: 'update-verification-of-unverified',
    title: 'refuses to verify an attribute before an update that it does not verify otherwise',
    source: [deployed('AttributesRequireVerificationBeforeUpdate')],
    says: 'pool-update-verification-of-unverified',
    takes: ['UserAttributeUpdateSettings'],
    adds: { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
  },
  {
    variant: 'two-validities',
    title: 'refuses both validities of temporary passwords, the new and the obsolete one',
    source: [deployed('UnusedAccountValidityDays'), wire('B', 'hashicorp/terraform-provider-aws#9143')],
    says: 'pool-two-validities',
    adds: {
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
    },
  },
  {
    variant: 'first-factor-without-password',
    title: 'refuses first factors without the password',
    source: [deployed('AllowedFirstAuthFactors')],
    says: 'pool-first-factor-without-password',
    takes: ['Policies.SignInPolicy'],
    adds: signIn('WEB_AUTHN'),
  },
  {
    variant: 'sms-factor-without-sms',
    title: 'refuses codes by SMS as a first factor without an SMS configuration',
    source: [probed('1975')],
    says: 'pool-sms-factor-without-sms',
    takes: ['Policies.SignInPolicy'],
    adds: signIn('PASSWORD', 'SMS_OTP'),
  },
  {
    fault: 'FeatureUnavailableInTierException',
    variant: 'passwordless-in-lite',
    title: 'refuses sign-in without a password in the tier LITE',
    source: [deployed('passwordless factor on LITE')],
    says: 'pool-passwordless-in-lite',
    takes: ['UserPoolTier', 'Policies.SignInPolicy'],
    adds: { UserPoolTier: 'LITE', ...signIn('PASSWORD', 'WEB_AUTHN') },
  },
  {
    fault: 'FeatureUnavailableInTierException',
    variant: 'token-trigger-in-lite',
    title: 'refuses the second version of the token trigger in the tier LITE',
    source: [deployed('PreTokenGenerationConfig on LITE')],
    says: 'pool-token-trigger-in-lite',
    takes: ['UserPoolTier', 'LambdaConfig.PreTokenGenerationConfig'],
    adds: {
      UserPoolTier: 'LITE',
      LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambda('token') } },
    },
  },
  {
    variant: 'two-token-triggers',
    title: 'refuses two different functions for the token trigger',
    source: [deployed('PreTokenGeneration and PreTokenGenerationConfig')],
    says: 'pool-two-token-triggers',
    takes: ['LambdaConfig.PreTokenGenerationConfig'],
    adds: {
      LambdaConfig: {
        PreTokenGeneration: lambda('one'),
        PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: lambda('other') },
      },
    },
  },
  {
    variant: 'sender-without-key',
    title: 'refuses a custom sender without a key',
    source: [deployed('CustomEmailSender')],
    says: 'pool-sender-without-key',
    takes: ['LambdaConfig.CustomEmailSender'],
    adds: { LambdaConfig: { CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('sender') } } },
  },
  {
    variant: 'trigger-elsewhere',
    title: 'refuses a trigger in another region',
    source: [deployed('lambda-config-region')],
    says: 'pool-trigger-elsewhere',
    adds: { LambdaConfig: { PreSignUp: lambda('sign-up', ELSEWHERE) } },
  },
  {
    variant: 'developer-without-identity',
    title: 'refuses to send through an identity that is not named',
    source: [deployed('EmailSendingAccount DEVELOPER')],
    says: 'pool-developer-without-identity',
    adds: { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
  },
  {
    variant: 'identity-without-developer',
    title: "refuses an identity where the service's own is asked for",
    source: [deployed('EmailSendingAccount COGNITO_DEFAULT')],
    says: 'pool-identity-without-developer',
    calls: ['DescribeUserPool'],
    adds: async (ctx) => ({
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', SourceArn: await identity(ctx, 'us-east-1') },
    }),
  },
  {
    variant: 'identity-elsewhere',
    title: 'refuses an e-mail identity in a region from which nothing is sent',
    source: [deployed('SourceArn')],
    says: 'pool-identity-elsewhere',
    calls: ['DescribeUserPool'],
    adds: async (ctx) => ({
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: await identity(ctx, ELSEWHERE) },
    }),
  },
  {
    variant: 'from-no-address',
    title: 'refuses a sender that is no e-mail address',
    source: [deployed('From')],
    says: 'pool-from-no-address',
    calls: ['DescribeUserPool'],
    adds: async (ctx) => ({
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: await identity(ctx, 'us-east-1'),
        From: 'nobody',
      },
    }),
  },
  {
    variant: 'sns-elsewhere',
    title: 'refuses to send messages to phones from another region',
    source: [deployed('SnsRegion')],
    adds: {
      SmsConfiguration: {
        SnsCallerArn: 'arn:aws:iam::123456789012:role/poolproof-sms',
        ExternalId: 'poolproof',
        SnsRegion: ELSEWHERE,
      },
    },
  },
  {
    variant: 'recovery-by-admin-and-others',
    title: 'refuses recovery by an administrator only, and by others as well',
    source: [deployed('admin_only')],
    says: 'pool-recovery-by-admin-and-others',
    adds: recovery({ Name: 'admin_only', Priority: 1 }, { Name: 'verified_email', Priority: 2 }),
  },
  {
    variant: 'recovery-twice',
    title: 'refuses two ways of recovery of one priority',
    source: [deployed('RecoveryMechanisms')],
    says: 'pool-recovery-twice',
    adds: recovery({ Name: 'verified_phone_number', Priority: 1 }, { Name: 'verified_email', Priority: 1 }),
  },
]
