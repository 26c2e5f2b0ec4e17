/** Generated where a trace shows the violation message of the very member: it lists every broken constraint. */
import { negative } from '../../fixtures/negative/negative.ts'
import type { Constraint, OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { levelOf, wire } from '../../spec/evidence.ts'
import type { Case, CaseContext, Judged } from '../engine/case.ts'
import { Skip } from '../engine/case.ts'
import { place } from '../../fixtures/negative/place.ts'
import type { Given, Input } from '../cases/given.ts'
import { faultName } from '../checks/fault-answer.ts'
import type { Item } from '../checks/violation-items.ts'
import { item, listsItems } from '../checks/violation-items.ts'
import { forAll } from './property.ts'
import { breakable, CONSTRAINT_FAULT, twinFor } from './reject.ts'
import { spell } from './spell.ts'
import { tryTwin } from './twin.ts'

/** Members whose violation text a public trace shows (SecretHash: none was found; nested ones: none at all). */
const TRACED = new Set(['Username', 'ClientId'])

/** Traces of every age leave its value out; those of ClientId differ. */
const HIDDEN = ['username']

export function messageCases(edition: Edition, operation: OperationDescription, given: Given): Case[] {
  const traced = breakable(operation).filter((one) => TRACED.has(one.path))
  const patterns = traced.filter((one) => one.keyword === 'pattern')
  return [
    ...traced.map((constraint) => messageCase(edition, operation, given, constraint)),
    ...(patterns.length > 1 ? [severalCase(edition, operation, given, patterns)] : []),
  ]
}

function messageCase(edition: Edition, operation: OperationDescription, given: Given, constraint: Constraint): Case {
  const source = [wire('A', 'recorded violation messages of username and clientId (public live tests and snapshots)')]
  return {
    id: `${operation.name}/reject/${constraint.path}/${constraint.keyword}/message`,
    title: `says which constraints ${spell(constraint, 'past it')} breaks`,
    operation: operation.name,
    suite: 'reject',
    level: levelOf(source, 'SHOULD'),
    source,
    constraint: constraint.id,
    fault: CONSTRAINT_FAULT,
    needs: [],
    profiles: ['wire'],
    run: async (ctx) => {
      const twin = await twinFor(ctx, edition, given, constraint)
      const values = negative(edition, operation, constraint, twin)
      return forAll({ ...ctx, runs: Math.min(ctx.runs, 3) }, values, ({ input, breaks }) =>
        judgeMessage(ctx, input, breaks),
      )
    },
  }
}

/** Several members broken at once are all listed in one message. */
function severalCase(edition: Edition, operation: OperationDescription, given: Given, constraints: Constraint[]): Case {
  const source = [wire('A', 'amazon-cognito-identity-js#388 and recorded snapshots: four items, of two members')]
  return {
    id: `${operation.name}/reject/several/message`,
    title: `says of ${constraints.map((one) => one.path).join(' and ')} at once which constraints they break`,
    operation: operation.name,
    suite: 'reject',
    level: levelOf(source, 'SHOULD'),
    source,
    fault: CONSTRAINT_FAULT,
    needs: [],
    profiles: ['wire'],
    run: async (ctx) => {
      const { input: twin } = await given.twin(ctx)
      await tryTwin(ctx, twin)
      const broken = constraints.reduce<Input>(
        (input, one) => place(edition, operation, input, one, '! not a name\n'),
        twin,
      )
      const ids = constraints.map((one) => one.id)
      return [await judgeMessage(ctx, broken, ids)]
    },
  }
}

/**
 * The message of the refusal lists exactly these constraints.
 * @throws Skip where another fault comes: the case of the constraint itself says so, and its message proves nothing.
 */
async function judgeMessage(ctx: CaseContext, input: unknown, breaks: readonly string[]): Promise<Judged> {
  const exchange = await ctx.call(ctx.operation.name, input)
  if (faultName(exchange) !== CONSTRAINT_FAULT) {
    throw new Skip(`no ${CONSTRAINT_FAULT} came, so there is no message to read`, exchange)
  }
  const items = breaks.map((id) => itemOf(ctx.operation, id))
  return ctx.examine(exchange, listsItems(items, HIDDEN))
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
