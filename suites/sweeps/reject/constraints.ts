/** Generated for every constraint on the input: a request that breaks it, and nothing else, is refused. */
import type { Broken } from '../../../fixtures/negative/negative.ts'
import { negative } from '../../../fixtures/negative/negative.ts'
import { hold, placesOf } from '../../../fixtures/negative/place.ts'
import { telling } from '../../../fixtures/negative/telling.ts'
import type { Constraint, OperationDescription } from '../../../spec/describe.ts'
import type { Edition } from '../../../spec/edition.ts'
import { model } from '../../../spec/evidence.ts'
import type { OperationFacts } from '../../../spec/facts.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import type { Case, Judged } from '../../engine/case.ts'
import type { Input, Success } from '../../operations/success.ts'
import type { Refusals } from '../../operations/twin.ts'
import { judgeRefusals } from '../../operations/twin.ts'
import { forAll } from '../property.ts'
import { spell } from '../spell.ts'
import { sweepCase } from '../sweep-case.ts'
import { topMember } from '../top-member.ts'

/** A constraint violation is an InvalidParameterException at this service, never a ValidationException. */
export const CONSTRAINT_FAULT = 'InvalidParameterException'

/** Constraints that a value can break by itself; wrong JSON types have a sweep of their own. */
export function breakable(operation: OperationDescription): Constraint[] {
  return operation.constraints.filter((one) => !one.vacuous && one.keyword !== 'type')
}

/** The id of the case that breaks a constraint: what coverage looks for. */
export function refusalId(operation: string, { path, keyword }: Pick<Constraint, 'path' | 'keyword'>): string {
  return `${operation}/reject/${path}/${keyword}`
}

export function rejectCases(edition: Edition, success: Success): Case[] {
  return breakable(success.operation).map((constraint) => rejectCase(edition, success, constraint))
}

function rejectCase(edition: Edition, success: Success, constraint: Constraint): Case {
  const { operation } = success
  const { path, keyword, id, value } = constraint
  return sweepCase({
    success,
    suite: 'reject',
    path: `reject/${path}/${keyword}`,
    title: `refuses ${spell(constraint, 'past it')}`,
    source: [model(`${operation.name} ${id} (${String(value)})`)],
    constraint: id,
    fault: CONSTRAINT_FAULT,
    asks: { wish: { hold: topMember(constraint) }, requests: (runs) => Math.max(runs, always(keyword) + 1) + 1 },
    run: (ctx) => {
      const check = refusedWith({ operation, profile: ctx.profile, fault: CONSTRAINT_FAULT })
      return judgeRefusals(ctx, {
        ...holding(edition, success, constraint, ctx.seed),
        refuse: ({ input }) => {
          const held = hold(edition, operation, input, constraint, ctx.seed)
          return forAll(
            ctx,
            negative(edition, operation, constraint, held),
            async (broken) => accusing(broken, ctx.examine(await ctx.call(operation.name, broken.input), check)),
            telling(edition, operation, constraint, held),
          )
        },
      })
    },
  })
}

/** About so many telling values are tried in any case. */
const always = (keyword: Constraint['keyword']): number => (keyword === 'pattern' ? 10 : 1)

/**
 * The twin that holds the place of the constraint. A member that only the target can fill (a page token) is left out of
 * the twin: the broken request then has it in addition.
 */
export function holding(
  edition: Edition,
  success: Success,
  constraint: Constraint,
  seed: number,
): Pick<Refusals, 'success' | 'wish' | 'shape'> {
  const member = topMember(constraint)
  if (success.fixed.includes(member) && !success.isHoldable(member)) return { success }
  return {
    success,
    wish: { hold: member },
    shape: (input): Input => hold(edition, success.operation, sensibly(success, constraint, input), constraint, seed),
  }
}

/**
 * Before a target is accused, the request is looked at once more: it really breaks the constraint.
 * @throws SuiteError `not-broken` where it does not, which is our fault.
 */
export function accusing(broken: Broken, judged: Judged): Judged {
  return judged.violations.length > 0 && broken.breaks.length > 0 ? judged : { ...judged, violations: [] }
}

/**
 * Where only some values of a member make sense for a request like this, the twin holds one of those: the first in which
 * the constraint has its place, if there is one. It holds what such a request needs besides as well.
 */
function sensibly({ facts, fixed }: Success, constraint: Constraint, input: Input): Input {
  const member = topMember(constraint)
  const { values: all = [] } = fixed.includes(member) ? {} : (facts.values[member] ?? {})
  const placed = all.find((value) => placesOf({ [member]: value }, constraint.steps).length > 0)
  const held = placed ?? (member in input ? undefined : all[0])
  const holding = held === undefined ? input : { ...input, [member]: held }
  return neededBy(facts, [member], holding)
}

/** What needs something in its turn brings that with it. */
function neededBy(facts: OperationFacts, members: readonly string[], input: Input): Input {
  const needs = facts.implies.filter(({ member, needs: need }) => members.includes(member ?? '') && !(need in input))
  const added = needs.flatMap(({ needs: need }) => {
    const [value] = facts.values[need]?.values ?? []
    return value === undefined ? [] : [[need, value] as const]
  })
  if (added.length === 0) return input
  return neededBy(
    facts,
    added.map(([name]) => name),
    { ...input, ...Object.fromEntries(added) },
  )
}
