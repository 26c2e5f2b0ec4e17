/** Only a pool with a domain has pages that can look like anything. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: { hosted: true }, domain: {} } }
