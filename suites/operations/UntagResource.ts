/** UntagResource has something to take away only where there is a tag. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: { tags: { poolproof: 'made', kept: 'yes' } } } }
