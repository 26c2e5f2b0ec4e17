/** The proof that a caller knows its app client's secret. */
import { createHmac } from 'node:crypto'
import { SuiteError } from '../../spec/errors.ts'

/**
 * `SecretHash` for this user: base64 of HMAC-SHA256 over user name and client id, keyed with the client's secret.
 * Source: developer guide, computing secret hash values.
 * @throws SuiteError `no-client-secret` where the client has none.
 */
export function secretHash({ id, secret }: { id: string; secret?: string }, username: string): string {
  if (secret === undefined) {
    throw new SuiteError('no-client-secret', `the app client ${id} has no secret to compute a hash with`)
  }
  return createHmac('sha256', secret)
    .update(username + id)
    .digest('base64')
}
