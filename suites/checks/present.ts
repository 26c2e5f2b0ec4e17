/** Every member that an answer always has is there. */
import type { OperationDescription, Step } from '../../spec/describe.ts'
import { factsOf } from '../../spec/facts.ts'
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/** Violation `member-missing`, at the level of the source that shows the member. */
export function isPresent(operation: OperationDescription): Check {
  return ({ response }) =>
    factsOf(operation)
      .always.filter(({ steps }) => lacks(response.json, steps))
      .map(({ path, level }) =>
        violation('member-missing', `body.${path}`, 'present', undefined, `leaves out ${path}`, level),
      )
}

/** True where the last member is missing although what should hold it is there: one gap is told once. */
function lacks(value: unknown, [step, ...rest]: readonly Step[]): boolean {
  if (step === undefined) return value === undefined
  if (step === 'items') return Array.isArray(value) && value.some((item) => lacks(item, rest))
  const holder = asObject(value)
  if (holder === undefined) return false
  if (typeof step === 'string') return Object.values(holder).some((inner) => lacks(inner, rest))
  const inner = holder[step.member]
  return inner === undefined ? rest.length === 0 : lacks(inner, rest)
}
