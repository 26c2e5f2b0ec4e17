/** Generated for an operation whose twin is known: requests that satisfy every constraint are carried out. */
import fc from 'fast-check'
import { arbitraryFor } from '../../fixtures/arbitrary/arbitrary.ts'
import { atBound } from '../../fixtures/arbitrary/boundary.ts'
import { hintFor } from '../../fixtures/arbitrary/hints.ts'
import { place } from '../../fixtures/negative/place.ts'
import type { Constraint, JsonSchema, OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { levelOf, model, wire } from '../../spec/evidence.ts'
import { SuiteError } from '../../spec/errors.ts'
import type { Case, CaseContext, Judged } from '../engine/case.ts'
import { Skip } from '../engine/case.ts'
import { accepted } from '../checks/accepted.ts'
import type { Given, Input, Twin } from '../cases/given.ts'
import { forAll } from './property.ts'
import { spell } from './spell.ts'
import { topMember } from './top-member.ts'
import { tryTwin } from './twin.ts'

export function acceptCases(edition: Edition, operation: OperationDescription, given: Given): Case[] {
  const bounds = operation.constraints.filter((one) => isBoundToTry(one, given))
  return [
    minimal(operation, given),
    maximal(edition, operation, given),
    ...given.media.map((medium) => generated(edition, operation, given, medium)),
    ...bounds.map((constraint) => atItsBound(edition, operation, given, constraint)),
    ...given.choosable.map((member) => chosen(edition, operation, given, member)),
    extraMember(operation, given),
  ]
}

const shapes = (operation: OperationDescription) => [model(`input and output shape of ${operation.name}`)]

function base(operation: OperationDescription, id: string, title: string): Omit<Case, 'run' | 'level' | 'source'> {
  return { id: `${operation.name}/accept/${id}`, title, operation: operation.name, suite: 'accept', needs: [] }
}

/** The twin, with these members besides, is carried out as its world lets expect. */
async function accepts(ctx: CaseContext, given: Given, twin: Twin, input: Input = twin.input): Promise<Judged> {
  const exchange = await ctx.call(ctx.operation.name, input)
  return ctx.examine(exchange, accepted(ctx.edition, ctx.operation), ...given.checks(ctx, twin))
}

function minimal(operation: OperationDescription, given: Given): Case {
  const source = shapes(operation)
  return {
    ...base(operation, 'minimal', 'accepts a request with the required members only'),
    level: levelOf(source),
    source,
    run: async (ctx) => [await accepts(ctx, given, await given.twin(ctx))],
  }
}

/** One arbitrary per optional member that the world does not decide. */
function optionalMembers(edition: Edition, operation: OperationDescription, given: Given, complete: boolean) {
  const members = Object.entries((operation.input.properties ?? {}) as Record<string, JsonSchema>).filter(
    ([name]) => !given.fixed.includes(name),
  )
  return Object.fromEntries(
    members.map(([name, schema]) => [name, arbitraryFor(edition, schema, { name, complete })] as const),
  )
}

function maximal(edition: Edition, operation: OperationDescription, given: Given): Case {
  const source = shapes(operation)
  return {
    ...base(operation, 'maximal', 'accepts a request with every member'),
    level: levelOf(source),
    source,
    run: (ctx) =>
      forAll(ctx, fc.record(optionalMembers(edition, operation, given, true)), async (members) => {
        const twin = await given.twin(ctx, { hold: 'SecretHash' })
        return accepts(ctx, given, twin, { ...twin.input, ...members })
      }),
  }
}

function generated(edition: Edition, operation: OperationDescription, given: Given, medium: 'EMAIL' | 'SMS'): Case {
  const source = shapes(operation)
  const [id, whom] = medium === 'EMAIL' ? ['generated', 'e-mail'] : ['generated-sms', 'SMS']
  return {
    ...base(operation, id, `accepts generated requests that satisfy every constraint, for users reached by ${whom}`),
    level: levelOf(source),
    source,
    run: (ctx) => {
      const optional = fc.record(optionalMembers(edition, operation, given, false), { requiredKeys: [] })
      return forAll(ctx, optional, async (members) => {
        const twin = await given.twin(ctx, { medium })
        return accepts(ctx, given, twin, { ...twin.input, ...members })
      })
    },
  }
}

/** A bound of a member that is generated, or of one whose world can be made to fit; not of ids that the target gives. */
function isBoundToTry(constraint: Constraint, given: Given): boolean {
  const bounded = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'].includes(constraint.keyword)
  // A member of which more is expected than the schema says (an IP address) has no sensible value at its bound.
  const last = constraint.steps.findLast((step) => typeof step === 'object')
  const hinted = hintFor(typeof last === 'object' ? last.member : undefined, undefined, constraint.schema) !== undefined
  return (
    bounded &&
    !constraint.vacuous &&
    !hinted &&
    (!given.fixed.includes(topMember(constraint)) || given.choosable.includes(constraint.path))
  )
}

function atItsBound(edition: Edition, operation: OperationDescription, given: Given, constraint: Constraint): Case {
  const source = [model(`${operation.name} ${constraint.id} = ${String(constraint.value)}`)]
  return {
    ...base(operation, `${constraint.path}/${constraint.keyword}`, `accepts ${spell(constraint, 'at the bound')}`),
    level: levelOf(source),
    source,
    constraint: constraint.id,
    run: async (ctx) => {
      const value = atBound(edition, constraint, ctx.seed)
      if (given.choosable.includes(constraint.path)) {
        const twin = await given.twin(ctx, { username: String(value) }).catch(notCreated)
        return [await accepts(ctx, given, twin)]
      }
      const twin = await given.twin(ctx)
      return [await accepts(ctx, given, twin, place(edition, operation, twin.input, constraint, value))]
    },
  }
}

/** Values of a member that the world can be made to fit, from the whole range of its pattern. */
function chosen(edition: Edition, operation: OperationDescription, given: Given, member: string): Case {
  const schema = (operation.input.properties as Record<string, JsonSchema>)[member] ?? {}
  const source = [model(`${operation.name} ${member}: every value that satisfies its constraints`)]
  return {
    ...base(operation, member, `accepts any ${member} that satisfies its constraints`),
    level: levelOf(source),
    source,
    run: (ctx) => {
      // A name of its own at the end keeps the value from meeting one that was used before.
      const room = 128 - ctx.world.name().length
      const values = arbitraryFor(edition, schema).map((value) =>
        Array.from(String(value))
          .slice(0, room - 1)
          .join(''),
      )
      return forAll(ctx, values, async (value) => {
        const twin = await given.twin(ctx, { username: value + ctx.world.name() }).catch(notCreated)
        return accepts(ctx, given, twin)
      })
    },
  }
}

/** Where the world cannot be made to fit, it is another operation that refuses, and this one was not tried. */
function notCreated(error: unknown): never {
  if (error instanceof SuiteError && error.code === 'set-up-failed') {
    throw new Skip(`the target did not let its world be made: ${error.message}`)
  }
  throw error
}

function extraMember(operation: OperationDescription, given: Given): Case {
  const source = [wire('D', 'unknown extra members are ignored (same framework, another service)')]
  return {
    ...base(operation, 'extra-member', 'ignores a member that the service does not know'),
    level: levelOf(source),
    source,
    profiles: ['wire'],
    run: async (ctx) => {
      const twin = await given.twin(ctx)
      await tryTwin(ctx, twin.input)
      return [await accepts(ctx, given, twin, { ...twin.input, PoolproofUnknownMember: 'unknown' })]
    },
  }
}
