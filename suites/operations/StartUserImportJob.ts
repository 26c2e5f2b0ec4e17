/** StartUserImportJob succeeds for a job whose file was uploaded. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: {}, importJob: { state: 'uploaded' } } }
