/** Codes by e-mail as a second factor want a sender of the developer's own (probes of the live service). */
import type { Exception } from './success.ts'

export const exception: Exception = {
  holding: { EmailMfaConfiguration: { pool: { developerEmail: true } } },
}
