/** The proof that a caller knows its app client's secret. */
import { createHmac } from 'node:crypto'
import { SuiteError } from '../../spec/errors.ts'
import type { Pool } from './world.ts'

/**
 * `SecretHash` for this user: base64 of HMAC-SHA256 over user name and client id, keyed with the client's secret.
 * Source: developer guide, computing secret hash values.
 * @throws SuiteError `no-client-secret` where the pool's client has none.
 */
export function secretHash(pool: Pool, username: string): string {
  if (pool.clientSecret === undefined) {
    throw new SuiteError('no-client-secret', `the app client ${pool.clientId} has no secret to compute a hash with`)
  }
  return createHmac('sha256', pool.clientSecret)
    .update(username + pool.clientId)
    .digest('base64')
}
