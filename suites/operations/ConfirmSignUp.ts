/** ConfirmSignUp succeeds for a user who signed up with an address that the code was sent to. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { client: {}, user: { state: 'UNCONFIRMED', email: 'unverified' } },
}
