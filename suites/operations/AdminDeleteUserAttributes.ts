/** AdminDeleteUserAttributes is asked for an attribute that the user has. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { user: { email: 'verified' } },
}
