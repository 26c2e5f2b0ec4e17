/** GetCSVHeader names what the users of a pool have: an identity provider, for one, brings them another attribute. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: { mark: 'GetCSVHeader' } } }
