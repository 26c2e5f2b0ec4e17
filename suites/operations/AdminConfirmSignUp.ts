/** AdminConfirmSignUp succeeds for a user who signed up. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { client: {}, user: { state: 'UNCONFIRMED' } },
}
