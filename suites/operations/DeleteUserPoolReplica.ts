/** There are but a few regions: every replica that is deleted is of a pool of the case's own. */
import type { Exception } from './success.ts'

export const exception: Exception = { own: ['pool'] }
