/** ListUsers has something to show only where there is a user. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { pool: {}, user: { email: 'verified' } },
}
