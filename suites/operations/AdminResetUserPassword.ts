/** AdminResetUserPassword succeeds for a user with a contact to which the code can go. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { user: { email: 'verified' } },
}
