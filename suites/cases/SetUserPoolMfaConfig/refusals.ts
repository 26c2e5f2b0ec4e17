/** What SetUserPoolMfaConfig refuses besides broken constraints. */
import { wire } from '../../../spec/evidence.ts'
import { combinations } from '../invalid-combinations.ts'

const probed = (issue: string) => wire('B', `go-to-k/cdkd#${issue}: probes of the live service`)
const software = { SoftwareTokenMfaConfiguration: { Enabled: true } }
const poolWith = (...firstFactors: string[]) => ({ wants: { pool: { firstFactors } } })

export const recipes = combinations([
  {
    variant: 'factor-without-mfa',
    title: 'refuses a factor together with MFA that is off',
    source: [probed('1923')],
    says: 'mfa-factor-without-mfa',
    adds: { MfaConfiguration: 'OFF', ...software },
  },
  {
    variant: 'factor-off-without-mfa',
    title: 'refuses a factor together with MFA that is off, even one that is not enabled',
    source: [probed('1968')],
    says: 'mfa-factor-without-mfa',
    adds: { SoftwareTokenMfaConfiguration: { Enabled: false } },
  },
  {
    variant: 'e-mail-factor-without-mfa',
    title: 'refuses codes by e-mail together with MFA that is off, before it looks at who sends them',
    source: [probed('1923')],
    says: 'mfa-factor-without-mfa',
    takes: ['EmailMfaConfiguration'],
    adds: { MfaConfiguration: 'OFF', EmailMfaConfiguration: { Message: '{####}', Subject: 'poolproof' } },
  },
  {
    variant: 'passkeys-are-no-factor',
    title: 'refuses MFA with passkeys alone',
    source: [probed('1923')],
    says: 'mfa-without-factor',
    takes: ['WebAuthnConfiguration'],
    adds: { MfaConfiguration: 'OPTIONAL', WebAuthnConfiguration: { UserVerification: 'preferred' } },
  },
  {
    variant: 'mfa-without-factor',
    title: 'refuses MFA without any factor',
    source: [probed('1920'), wire('B', 'aws/aws-sdk-js#4186')],
    says: 'mfa-without-factor',
    adds: { MfaConfiguration: 'OPTIONAL' },
  },
  {
    variant: 'e-mail-factor-without-sender',
    title: "refuses codes by e-mail through the service's own sender",
    source: [
      probed('1923'),
      wire('B', 'cdk-preflight, cognito rules (real deploys, 2026): mfa-email-otp-requires-developer'),
    ],
    says: 'mfa-e-mail-factor-without-sender',
    takes: ['EmailMfaConfiguration'],
    adds: { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Message: '{####}', Subject: 'poolproof' } },
  },
  {
    variant: 'mfa-with-one-time-passwords',
    title: 'refuses MFA for everybody where a one-time password is a first factor',
    source: [probed('1975')],
    says: 'mfa-with-one-time-passwords',
    takes: ['WebAuthnConfiguration'],
    wish: poolWith('PASSWORD', 'EMAIL_OTP'),
    adds: { MfaConfiguration: 'ON', ...software },
  },
  {
    variant: 'mfa-with-single-factor-passkeys',
    title: 'refuses MFA for everybody where a passkey alone is a first factor',
    source: [probed('1975')],
    says: 'mfa-with-single-factor-passkeys',
    takes: ['WebAuthnConfiguration.FactorConfiguration'],
    wish: poolWith('PASSWORD', 'WEB_AUTHN'),
    adds: { MfaConfiguration: 'ON', ...software, WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } },
  },
])
