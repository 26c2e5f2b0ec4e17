/** What a sign-in gives: tokens, or something that is to be done first; never both. */
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/** Of an answer that was carried out. Violation `signed-in-otherwise`. */
export const givesTokens: Check = ({ response }) => {
  const { ChallengeName, AuthenticationResult } = asObject(response.json) ?? {}
  if (asObject(AuthenticationResult) !== undefined) return []
  return [violation('signed-in-otherwise', 'body.AuthenticationResult', 'tokens', ChallengeName, 'gives no tokens')]
}

/** Of an answer that was carried out. Violation `signed-in-otherwise`. */
export function challengesFor(name: string): Check {
  return ({ response }) => {
    const { ChallengeName, AuthenticationResult, Session } = asObject(response.json) ?? {}
    const isRight = ChallengeName === name && typeof Session === 'string' && AuthenticationResult === undefined
    if (isRight) return []
    const came = AuthenticationResult === undefined ? ChallengeName : 'tokens'
    return [
      violation('signed-in-otherwise', 'body.ChallengeName', name, came, `does not ask for ${name} with a session`),
    ]
  }
}
