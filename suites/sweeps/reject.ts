/** Generated for every constraint on the input: a request that breaks it, and nothing else, is refused. */
import { negative } from '../../fixtures/negative/negative.ts'
import { hold } from '../../fixtures/negative/place.ts'
import { telling } from '../../fixtures/negative/telling.ts'
import type { Constraint, OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { levelOf, model } from '../../spec/evidence.ts'
import type { Case, CaseContext } from '../engine/case.ts'
import type { Given, Input } from '../cases/given.ts'
import { refusedWith } from '../checks/refused-with.ts'
import { forAll } from './property.ts'
import { spell } from './spell.ts'
import { topMember } from './top-member.ts'
import { tryTwin } from './twin.ts'

/** A constraint violation is an InvalidParameterException at this service, never a ValidationException. */
export const CONSTRAINT_FAULT = 'InvalidParameterException'

/** Constraints that a value can break by itself; wrong JSON types have a sweep of their own. */
export function breakable(operation: OperationDescription): Constraint[] {
  return operation.constraints.filter((one) => !one.vacuous && one.keyword !== 'type')
}

export function rejectCases(edition: Edition, operation: OperationDescription, given: Given): Case[] {
  return breakable(operation).map((constraint) => rejectCase(edition, operation, given, constraint))
}

function rejectCase(edition: Edition, operation: OperationDescription, given: Given, constraint: Constraint): Case {
  const source = [model(`${operation.name} ${constraint.id} (${String(constraint.value)})`)]
  return {
    id: `${operation.name}/reject/${constraint.path}/${constraint.keyword}`,
    title: `refuses ${spell(constraint, 'past it')}`,
    operation: operation.name,
    suite: 'reject',
    level: levelOf(source),
    source,
    constraint: constraint.id,
    fault: CONSTRAINT_FAULT,
    needs: [],
    run: async (ctx) => {
      const twin = await twinFor(ctx, edition, given, constraint)
      const check = refusedWith({ operation, profile: ctx.profile, fault: CONSTRAINT_FAULT })
      return forAll(
        ctx,
        negative(edition, operation, constraint, twin),
        async (broken) => ctx.examine(await ctx.call(operation.name, broken.input), check),
        telling(edition, operation, constraint, twin),
      )
    },
  }
}

/** The accepted twin that holds the place of the constraint, tried in the world where the refusals will be. */
export async function twinFor(
  ctx: CaseContext,
  edition: Edition,
  given: Given,
  constraint: Constraint,
): Promise<Input> {
  const { input } = await given.twin(ctx, { hold: topMember(constraint) })
  const twin = hold(edition, ctx.operation, input, constraint, ctx.seed)
  await tryTwin(ctx, twin)
  return twin
}
