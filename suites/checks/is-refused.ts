/** A request is refused: with whichever declared fault, where no source says with which. */
import type { OperationDescription } from '../../spec/describe.ts'
import type { Profile } from '../../spec/record.ts'
import type { Check } from '../engine/case.ts'
import { answersAsDeclared } from './answers-as-declared.ts'
import { describeAnswer, instead, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/** Violation `unexpected-acceptance`, and those of `answersAsDeclared`. */
export function isRefused(operation: OperationDescription, profile: Profile, message: string): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return answersAsDeclared(operation, profile)(exchange)
    const found = violation('unexpected-acceptance', 'status', 'a refusal', describeAnswer(exchange), message)
    return [instead(exchange, found)]
  }
}
