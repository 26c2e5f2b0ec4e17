/** What was changed shows a later date of its last change than before, and the same date of its creation. */
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/**
 * @param before how the user was read before the change.
 * Violations: `change-date`, `creation-date`.
 */
export function showsLaterChange(before: Exchange): Check {
  const { UserCreateDate: created, UserLastModifiedDate: changed } = asObject(before.response.json) ?? {}
  return ({ response }) => {
    const { UserCreateDate, UserLastModifiedDate } = asObject(response.json) ?? {}
    const isLater = typeof UserLastModifiedDate === 'number' && UserLastModifiedDate > Number(changed)
    return [
      ...(isLater
        ? []
        : [
            violation(
              'change-date',
              'body.UserLastModifiedDate',
              `after ${String(changed)}`,
              UserLastModifiedDate,
              'does not say that the user was changed',
            ),
          ]),
      ...(UserCreateDate === created
        ? []
        : [
            violation(
              'creation-date',
              'body.UserCreateDate',
              created,
              UserCreateDate,
              'gives the user another date of creation',
            ),
          ]),
    ]
  }
}
