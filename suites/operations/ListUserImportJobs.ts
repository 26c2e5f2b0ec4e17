/** ListUserImportJobs has something to show only where there is a job. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: {}, importJob: {} } }
