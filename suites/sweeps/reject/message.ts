/** Generated where a trace shows the violation message of the very member: it lists every broken constraint. */
import { negative } from '../../../fixtures/negative/negative.ts'
import { hold, place } from '../../../fixtures/negative/place.ts'
import type { Constraint, OperationDescription } from '../../../spec/describe.ts'
import type { Edition } from '../../../spec/edition.ts'
import { messageFacts } from '../../../spec/wire.ts'
import { faultName } from '../../checks/fault-answer.ts'
import type { Item } from '../../checks/violation-items.ts'
import { item, listsItems } from '../../checks/violation-items.ts'
import type { Case, CaseContext, Judged } from '../../engine/case.ts'
import type { Input, Success } from '../../operations/success.ts'
import { judgeRefusals } from '../../operations/twin.ts'
import { Skip } from '../../world/skip.ts'
import { forAll } from '../property.ts'
import { spell } from '../spell.ts'
import { sweepCase } from '../sweep-case.ts'
import { topMember } from '../top-member.ts'
import { breakable, CONSTRAINT_FAULT, holding } from './constraints.ts'

export function messageCases(edition: Edition, success: Success): Case[] {
  const { members } = messageFacts().traced
  const traced = breakable(success.operation).filter((one) => members.includes(one.path))
  const patterns = traced.filter((one) => one.keyword === 'pattern')
  return [
    ...traced.map((constraint) => messageCase(edition, success, constraint)),
    ...(patterns.length > 1 ? [severalCase(edition, success, patterns)] : []),
  ]
}

/** Values that one message case reads the message of. */
const FEW = 3

function messageCase(edition: Edition, success: Success, constraint: Constraint): Case {
  const { operation } = success
  const { path, keyword, id } = constraint
  return sweepCase({
    success,
    suite: 'reject',
    path: `reject/${path}/${keyword}/message`,
    title: `says which constraints ${spell(constraint, 'past it')} breaks`,
    source: [messageFacts().traced.source],
    atMost: 'SHOULD',
    constraint: id,
    fault: CONSTRAINT_FAULT,
    profiles: ['wire'],
    asks: { wish: { hold: topMember(constraint) }, requests: () => FEW + 1 },
    run: (ctx) =>
      judgeRefusals(ctx, {
        ...holding(edition, success, constraint, ctx.seed),
        refuse: ({ input }) => {
          const held = hold(edition, operation, input, constraint, ctx.seed)
          const values = negative(edition, operation, constraint, held)
          return forAll({ ...ctx, runs: Math.min(ctx.runs, FEW) }, values, (broken) =>
            judgeMessage(ctx, broken.input, broken.breaks),
          )
        },
      }),
  })
}

/** Several members broken at once are all listed in one message. */
function severalCase(edition: Edition, success: Success, constraints: Constraint[]): Case {
  const { operation } = success
  return sweepCase({
    success,
    suite: 'reject',
    path: 'reject/several/message',
    title: `says of ${constraints.map((one) => one.path).join(' and ')} at once which constraints they break`,
    source: [messageFacts().several.source],
    atMost: 'SHOULD',
    fault: CONSTRAINT_FAULT,
    profiles: ['wire'],
    asks: { requests: () => 2 },
    run: (ctx) =>
      judgeRefusals(ctx, {
        success,
        refuse: async ({ input }) => {
          const broken = constraints.reduce<Input>(
            (sum, one) => place(edition, operation, sum, one, '! not a name\n'),
            input,
          )
          const ids = constraints.map((one) => one.id)
          return [await judgeMessage(ctx, broken, ids)]
        },
      }),
  })
}

/**
 * The message of the refusal lists exactly these constraints.
 * @throws Skip where another fault comes: the case of the constraint itself says so, and its message proves nothing.
 */
async function judgeMessage(ctx: CaseContext, input: unknown, breaks: readonly string[]): Promise<Judged> {
  const exchange = await ctx.call(ctx.operation.name, input)
  if (faultName(exchange) !== CONSTRAINT_FAULT) {
    throw new Skip('twin', `no ${CONSTRAINT_FAULT} came, so there is no message to read`, exchange)
  }
  const items = breaks.map((id) => itemOf(ctx.operation, id))
  return ctx.examine(exchange, listsItems(items, messageFacts().hidden.paths))
}

/** The item that the service lists for a broken constraint. */
function itemOf(operation: OperationDescription, id: string): Item {
  const constraint = operation.constraints.find((one) => one.id === id)
  if (constraint === undefined) throw new RangeError(`no constraint ${id}`)
  const path = constraint.path[0]?.toLowerCase() + constraint.path.slice(1)
  return item(path, ruleOf(constraint))
}

function ruleOf(constraint: Constraint): string {
  switch (constraint.keyword) {
    case 'required':
      return 'Member must not be null'
    case 'minLength':
      return `Member must have length greater than or equal to ${String(constraint.value)}`
    case 'maxLength':
      return `Member must have length less than or equal to ${String(constraint.value)}`
    case 'pattern':
      return 'Member must satisfy regular expression pattern: '
    default:
      throw new RangeError(`no trace shows the text of ${constraint.id}`)
  }
}
