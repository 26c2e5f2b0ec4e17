/** Generated for members of which a source shows what a wrong JSON type gets: the framework's SerializationException. */
import type { Mistype } from '../../fixtures/negative/mistypes.ts'
import { mistypesOf } from '../../fixtures/negative/mistypes.ts'
import { negative } from '../../fixtures/negative/negative.ts'
import type { Constraint, OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { levelOf, wire } from '../../spec/evidence.ts'
import type { Case, CaseContext } from '../engine/case.ts'
import type { Given } from '../cases/given.ts'
import { refusedWith } from '../checks/refused-with.ts'
import { forAll } from './property.ts'
import { twinFor } from './reject.ts'
import { tryTwin } from './twin.ts'

export function mistypeCases(edition: Edition, operation: OperationDescription, given: Given): Case[] {
  return operation.constraints
    .filter((one) => one.keyword === 'type')
    .flatMap((constraint) =>
      mistypesOf(constraint).map((mistype) => mistypeCase(edition, operation, given, constraint, mistype)),
    )
}

function mistypeCase(
  edition: Edition,
  operation: OperationDescription,
  given: Given,
  constraint: Constraint,
  { wrongType, source: record }: Mistype,
): Case {
  const source = [record]
  return {
    id: `${operation.name}/reject/${constraint.path}/type-${wrongType}`,
    title: `refuses ${article(wrongType)} where ${constraint.path} is expected`,
    operation: operation.name,
    suite: 'reject',
    level: levelOf(source),
    source,
    constraint: constraint.id,
    fault: 'SerializationException',
    needs: [],
    profiles: ['wire'],
    run: async (ctx) => {
      const twin = await twinFor(ctx, edition, given, constraint)
      const check = refusedWith({ operation, profile: ctx.profile, fault: 'SerializationException', message: false })
      const values = negative(edition, operation, constraint, twin, { wrongType })
      return forAll(ctx, values, async (broken) => ctx.examine(await ctx.call(operation.name, broken.input), check))
    },
  }
}

/** A wrong type and a broken constraint in one request: the framework reads the body before it looks at constraints. */
export function typeFirstCase(operation: OperationDescription, given: Given): Case[] {
  const [broken, mistyped] = operation.input.required ?? []
  if (broken === undefined || mistyped === undefined) return []
  const source = [wire('D', 'a type error beats a constraint error (same framework, another service)')]
  const check = (profile: CaseContext['profile']) =>
    refusedWith({ operation, profile, fault: 'SerializationException', message: false })
  return [
    {
      id: `${operation.name}/reject/type-before-constraint`,
      title: 'answers for a wrong type before a broken constraint',
      operation: operation.name,
      suite: 'reject',
      level: levelOf(source),
      source,
      fault: 'SerializationException',
      needs: [],
      profiles: ['wire'],
      run: async (ctx) => {
        const { input } = await given.twin(ctx)
        await tryTwin(ctx, input)
        const exchange = await ctx.call(operation.name, { ...input, [broken]: '', [mistyped]: {} })
        return [ctx.examine(exchange, check(ctx.profile))]
      },
    },
  ]
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
