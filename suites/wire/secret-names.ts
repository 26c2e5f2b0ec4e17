/** Which members, parameters and headers hold secrets, by their names. */
import { remember } from './remember.ts'

/** Ends of names, without case and separators: `PreviousPassword`, `SECRET_HASH`, `SMS_MFA_CODE`, `refresh_token`. */
const ENDS = [
  'password',
  'token',
  'secret',
  'secrethash',
  'secretblock',
  'secretkey',
  'privatekey',
  'signingkey',
  'apikey',
  'passphrase',
  'accesskey',
  'passwd',
  'assertion',
  'tokenhint',
  'session',
  'code',
  'signature',
  'verifier',
  'salt',
  'credential',
  'credentials',
  'answer',
  'authorization',
  'cookie',
]

/** Whole words of names; at the end of a longer word they would be another: `shipping`, `scotp`. */
const WORDS = new Set(['pwd', 'otp', 'pin', 'jwt', 'bearer', 'pass'])

/** Ends of names that hold none although they end so. */
const HARMLESS = [
  'nexttoken',
  'paginationtoken',
  'generatesecret',
  'responsecode',
  'reasoncode',
  'statuscode',
  'errorcode',
  'countrycode',
  'allowcredentials',
]

/** Without case and separators: `SECRET_HASH` and `SecretHash` are one name. */
export const bareName = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()

/** True for the name of a member or form parameter whose value is a secret, wherever it stands. */
export const isSecretName = remember((name: string): boolean => {
  const bare = bareName(name)
  if (HARMLESS.some((end) => bare.endsWith(end))) return false
  return ENDS.some((end) => bare.endsWith(end)) || WORDS.has(lastWord(name))
})

/** `loginPin`, `LOGIN_PIN` -> `pin` */
function lastWord(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/)
  return (words.findLast((word) => word !== '') ?? '').toLowerCase()
}

/** Those whose names do not say it. */
const HEADERS = new Set(['www-authenticate', 'proxy-authenticate', 'authentication-info', 'proxy-authentication-info'])

/** True for a header, in lower case, whose value is a secret: by the same rule as a member. */
export const isSecretHeader = (name: string): boolean => HEADERS.has(name) || isSecretName(name)
