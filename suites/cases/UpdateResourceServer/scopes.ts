/** What a resource server is shown to have. */
import { asObject } from '../../checks/fault-answer.ts'
import { valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'

const SCOPES = 'ResourceServer.Scopes'

/** None may be an empty list, or no list: the record cannot tell. Violation `other-scopes`. */
export const hasScopes =
  (names: readonly string[]): Check =>
  ({ response: { json } }) => {
    const scopes = valueAt(json, SCOPES) ?? []
    const found = Array.isArray(scopes) ? scopes.map((one) => asObject(one)?.['ScopeName']) : scopes
    if (JSON.stringify(found) === JSON.stringify(names)) return []
    return [violation('other-scopes', `body.${SCOPES}`, names, found, 'keeps scopes that were replaced')]
  }
