import type { Level } from '../../spec/evidence.ts'
import { docs, levelOf, wire } from '../../spec/evidence.ts'
import { faultOf } from '../../spec/faults.ts'
import { describeAnswer, isSuccess } from '../checks/fault-answer.ts'
import { refusedWith } from '../checks/refused-with.ts'
import { violation } from '../checks/violation.ts'
import type { Case, Check } from '../engine/case.ts'
import type { Success } from '../operations/success.ts'
import { tryTwin } from '../operations/twin.ts'
import { is } from './binds.ts'
import { declaredInDocument } from './recipe.ts'

const FAULT = 'LimitExceededException'

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
 * It loads one user with requests, so it belongs to the suite `limits`.
 */
export function limitCases(success: Success): Case[] {
  return is('ForgotPassword')(success) && faultOf(success.operation, FAULT) !== undefined
    ? [limitExceededCase(success)]
    : []
}

function limitExceededCase(success: Success): Case {
  const { operation } = success
  const condition = [docs('developer guide, recovering user accounts: 5 to 20 attempts an hour')]
  const level: Level = levelOf(condition)
  const { wants, own, shared } = success.worldFor()
  return {
    id: `${operation.name}/faults/limit-exceeded`,
    title: `refuses a user's attempts within an hour after ${FEWEST_ATTEMPTS} to ${MOST_ATTEMPTS}`,
    operation: operation.name,
    suite: 'limits',
    // The fault is the model's, but only the guide says when it comes.
    level,
    source: [
      ...condition,
      wire('B', 'aws-amplify/aws-sdk-android#627, amplify-js#8013'),
      ...declaredInDocument(operation.name, FAULT),
    ],
    fault: FAULT,
    needs: [],
    cost: () => ({ requests: MOST_ATTEMPTS + 1, messages: MOST_ATTEMPTS, wants, choice: { own, shared } }),
    run: async (ctx) => {
      const { input } = await success.twin(ctx)
      await tryTwin(ctx, input)
      const check = refusedWith({ operation, profile: ctx.profile, fault: FAULT })
      for (let attempt = 2; attempt <= MOST_ATTEMPTS; attempt++) {
        const exchange = await ctx.call(operation.name, input)
        if (!isSuccess(exchange)) return [ctx.examine(exchange, attempt <= FEWEST_ATTEMPTS ? tooEarly : check)]
      }
      return [ctx.examine(await ctx.call(operation.name, input), check)]
    },
  }
}
