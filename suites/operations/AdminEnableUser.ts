/** AdminEnableUser is asked for a user who is disabled: what it makes of others shows nothing. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { user: { disabled: true } },
}
