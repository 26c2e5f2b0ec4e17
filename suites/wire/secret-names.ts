/** Which members, parameters and headers hold secrets, by their names. */

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

/** Names with such an end that hold none. */
const HARMLESS = new Set([
  'nexttoken',
  'paginationtoken',
  'generatesecret',
  'responsecode',
  'reasoncode',
  'statuscode',
  'errorcode',
  'countrycode',
])

/** Without case and separators: `SECRET_HASH` and `SecretHash` are one name. */
export const bareName = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()

/** True for the name of a member or form parameter whose value is a secret, wherever it stands. */
export function isSecretName(name: string): boolean {
  const bare = bareName(name)
  return !HARMLESS.has(bare) && ENDS.some((end) => bare.endsWith(end))
}

const HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-amz-security-token',
  'x-api-key',
])

/** True for a header, in lower case, whose value is a secret. */
export const isSecretHeader = (name: string): boolean => HEADERS.has(name)
