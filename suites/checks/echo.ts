/** What was sent comes back as it was sent, where the answer has a member of the same name and component. */
import type { OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { echoed, kept, type Echo } from '../../spec/echo.ts'
import type { Check } from '../engine/case.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/**
 * A member that does not come back at all is told as well, unless it was sent empty. Members that the target adds inside
 * a structure are fine, and so is another order of a list, which records show.
 * Violation `not-echoed`, at most a SHOULD: that the same name means the same is what the description suggests.
 */
export function echoes(edition: Edition, operation: OperationDescription, input: unknown): Check {
  return comesAs('not-echoed', echoed(edition, operation), input)
}

/**
 * What was written is what is read afterwards, by the same rule.
 * Violation `not-kept`, at most a SHOULD.
 * @param reading the operation whose answers are looked at.
 */
export function keeps(
  edition: Edition,
  writing: OperationDescription,
  reading: OperationDescription,
  input: unknown,
): Check {
  return comesAs('not-kept', kept(edition, writing, reading), input)
}

function comesAs(code: string, members: readonly Echo[], input: unknown): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return []
    return members.flatMap(({ member, at, unless, unlessInside }) => {
      const sent = unlessInside.reduce(leftOut, asObject(input)?.[member])
      const holder = at.slice(0, -1).reduce<unknown>((inner, name) => asObject(inner)?.[name], exchange.response.json)
      const came = asObject(holder)?.[member]
      if (asObject(holder) === undefined || unless.includes(sent) || comesBack(sent, came)) return []
      return [violation(code, `body.${at.join('.')}`, sent, came, `answers another ${member} than was sent`, 'SHOULD')]
    })
  }
}

/** What was sent, without a value at this place of which nothing is known. */
function leftOut(sent: unknown, { steps, sent: values }: Echo['unlessInside'][number]): unknown {
  const [step, ...rest] = steps
  const holder = asObject(sent)
  if (typeof step !== 'object' || holder === undefined || !(step.member in holder)) return sent
  const { [step.member]: inner, ...others } = holder
  if (rest.length > 0) return { ...holder, [step.member]: leftOut(inner, { steps: rest, sent: values }) }
  return values.includes(inner) ? others : sent
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
