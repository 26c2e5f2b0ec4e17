/** What was sent comes back as it was sent, where the answer has a member of the same name and component. */
import type { OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { echoed } from '../../spec/echo.ts'
import type { Check } from '../engine/case.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/**
 * A member that does not come back at all is told as well, unless it was sent empty. Members that the target adds inside
 * a structure are fine, and so is another order of a list, which records show.
 * Violation `not-echoed`, at most a SHOULD: that the same name means the same is what the description suggests.
 */
export function echoes(edition: Edition, operation: OperationDescription, input: unknown): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return []
    return echoed(edition, operation).flatMap(({ member, at, unless }) => {
      const sent = asObject(input)?.[member]
      const holder = at.slice(0, -1).reduce<unknown>((inner, name) => asObject(inner)?.[name], exchange.response.json)
      const came = asObject(holder)?.[member]
      if (asObject(holder) === undefined || unless.includes(sent) || comesBack(sent, came)) return []
      return [
        violation(
          'not-echoed',
          `body.${at.join('.')}`,
          sent,
          came,
          `answers another ${member} than was sent`,
          'SHOULD',
        ),
      ]
    })
  }
}

function comesBack(sent: unknown, came: unknown): boolean {
  if (sent === undefined || sent === null) return true
  if (came === undefined) return isEmpty(sent)
  if (Array.isArray(sent)) {
    if (!Array.isArray(came) || came.length !== sent.length) return false
    const left: unknown[] = [...came]
    return sent.every((item) => {
      const at = left.findIndex((other) => comesBack(item, other))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  }
  if (typeof sent !== 'object') return sent === came
  const holder = asObject(came)
  return holder !== undefined && Object.entries(sent).every(([name, inner]) => comesBack(inner, holder[name]))
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((inner) => inner === null || isEmpty(inner))
  )
}
