/** GetSigningCertificate is recorded of a pool with a SAML provider; what one without it answers, nobody has shown. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: {}, provider: { saml: true } } }
