/** The access token of a sign-in names the groups of the user. */
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

const CLAIM = 'cognito:groups'

/**
 * Of an answer with tokens. Nothing is verified: it is the claim that counts here, and not who signed it.
 * @param names none: there is no such claim, or an empty list.
 * Violation `token-groups`.
 */
export function namesGroups(names: readonly string[]): Check {
  return ({ response }) => {
    const { AccessToken } = asObject(asObject(response.json)?.['AuthenticationResult']) ?? {}
    const claims = asObject(payloadOf(String(AccessToken)))
    const came = claims?.[CLAIM] ?? (claims === undefined ? undefined : [])
    const found = Array.isArray(came) ? came.map(String).toSorted() : came
    if (JSON.stringify(found) === JSON.stringify(names.toSorted())) return []
    const at = `body.AuthenticationResult.AccessToken.${CLAIM}`
    return [violation('token-groups', at, names, found, 'names other groups in the access token')]
  }
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
