/** What nobody asked for is as the sources show it. */
import { isDeepStrictEqual } from 'node:util'
import type { Step } from '../../spec/describe.ts'
import { levelOf } from '../../spec/evidence.ts'
import type { Default } from '../../spec/facts.ts'
import type { Check } from '../engine/case.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/** Violation `not-default`, at the level of the source that shows the value, or that there is none. */
export function hasDefaults(defaults: readonly Default[]): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return []
    return defaults.flatMap(({ path, steps, value, source }) => {
      const came = valuesAt(exchange.response.json, steps)
      // What should hold it is another check's business.
      if (came.every((one) => isSame(value, one))) return []
      const message = value === undefined ? `shows ${path}, which nobody asked for` : `has another default of ${path}`
      return [
        violation(
          'not-default',
          `body.${path}`,
          value,
          came.find((one) => !isSame(value, one)),
          message,
          levelOf([source]),
        ),
      ]
    })
  }
}

/** Whether an answer has what holds any of them. */
export const showsAny = (defaults: readonly Default[], answer: unknown): boolean =>
  defaults.some(({ steps }) => valuesAt(answer, steps).length > 0)

/** Every value there, undefined where what holds it lacks it; nothing where that is missing itself. */
function valuesAt(value: unknown, [step, ...rest]: readonly Step[]): unknown[] {
  if (step === undefined) return [value]
  if (step === 'items') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : []
  const holder = asObject(value)
  if (holder === undefined || typeof step === 'string') return []
  return valuesAt(holder[step.member], rest)
}

/** Lists of names have no order. */
const isSame = (value: unknown, other: unknown): boolean => isDeepStrictEqual(sorted(value), sorted(other))

const sorted = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value
