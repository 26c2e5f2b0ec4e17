import { docs, wire } from '../../spec/evidence.ts'
import type { Case, Check } from '../engine/case.ts'
import { levelOf } from '../../spec/evidence.ts'
import type { Given } from '../cases/given.ts'
import { describeAnswer, isSuccess } from '../checks/fault-answer.ts'
import { violation } from '../checks/violation.ts'
import { refusedWith } from '../checks/refused-with.ts'
import { declaredInDocument } from './recipe.ts'
import { tryTwin } from '../sweeps/twin.ts'
import type { OperationDescription } from '../../spec/describe.ts'

/** The guide allows a user between 5 and 20 attempts an hour; which of them depends on risk. */
const FEWEST_ATTEMPTS = 5
const MOST_ATTEMPTS = 20

const tooEarly: Check = (exchange) => [
  violation(
    'refused-too-early',
    'status',
    '200',
    describeAnswer(exchange),
    `refuses one of ${FEWEST_ATTEMPTS} attempts`,
  ),
]

/**
 * Not a `Recipe`: nobody knows which attempt is the one too many, so that each accepted one is the twin of the next.
 */
export function limitExceededCase(operation: OperationDescription, given: Given): Case {
  const condition = [docs('developer guide, recovering user accounts: 5 to 20 attempts an hour')]
  return {
    id: `${operation.name}/faults/limit-exceeded`,
    title: `refuses a user's attempts within an hour after ${FEWEST_ATTEMPTS} to ${MOST_ATTEMPTS}`,
    operation: operation.name,
    suite: 'faults',
    // The fault is the model's, but only the guide says when it comes.
    level: levelOf(condition),
    source: [
      ...condition,
      wire('B', 'aws-amplify/aws-sdk-android#627, amplify-js#8013'),
      ...declaredInDocument(operation.name, 'LimitExceededException'),
    ],
    fault: 'LimitExceededException',
    needs: [],
    run: async (ctx) => {
      const { input } = await given.twin(ctx)
      await tryTwin(ctx, input)
      const check = refusedWith({ operation, profile: ctx.profile, fault: 'LimitExceededException' })
      for (let attempt = 2; attempt <= MOST_ATTEMPTS; attempt++) {
        const exchange = await ctx.call(operation.name, input)
        if (!isSuccess(exchange)) return [ctx.examine(exchange, attempt <= FEWEST_ATTEMPTS ? tooEarly : check)]
      }
      return [ctx.examine(await ctx.call(operation.name, input), check)]
    },
  }
}
