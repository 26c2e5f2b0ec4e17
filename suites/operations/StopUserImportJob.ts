/** StopUserImportJob succeeds for a job that runs. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: {}, importJob: { state: 'started' } } }
