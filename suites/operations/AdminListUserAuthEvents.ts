/** AdminListUserAuthEvents has something to show only where somebody signed in, and the pool remembers that. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { pool: { threatProtection: true }, user: {}, signIn: {} },
}
