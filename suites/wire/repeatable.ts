/** Which operations may go out twice without doing anything twice. */

/** Named like reading, but one sends a message, and one may use up the token that it is given. */
const ACTS = new Set(['GetUserAttributeVerificationCode', 'GetTokensFromRefreshToken'])

/** True for operations that only read, by the verb of their name; any other may do twice what it is asked for twice. */
export function isRepeatable(operation: string): boolean {
  return /^(Admin)?(Get|List|Describe)[A-Z]/.test(operation) && !ACTS.has(operation)
}
