/** The error of a report that cannot be written. */
import { SuiteError } from '../spec/errors.ts'

/** SuiteError 'out-unwritable': what could not be written, why, and what to do about it. */
export function unwritable(path: string, cause: unknown): SuiteError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new SuiteError(
    'out-unwritable',
    `cannot write ${path} (${why}): name a folder that can be written with --out`,
    {
      cause,
    },
  )
}
