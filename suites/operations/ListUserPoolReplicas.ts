/** ListUserPoolReplicas shows more than the pool itself only where there is a replica. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: {}, replica: {} } }
