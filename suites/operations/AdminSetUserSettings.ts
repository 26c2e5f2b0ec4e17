/** AdminSetUserSettings is asked for SMS, which wants a user with a phone number. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { user: { phone: 'verified' } },
}
