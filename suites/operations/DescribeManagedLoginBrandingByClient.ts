/** A client has a style only where one was made for it. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { branding: {} } }
