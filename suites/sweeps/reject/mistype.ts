/** Generated for members of which a source shows what a wrong JSON type gets: the framework's SerializationException. */
import type { Mistype } from '../../../fixtures/negative/mistypes.ts'
import { mistypesOf } from '../../../fixtures/negative/mistypes.ts'
import { negative } from '../../../fixtures/negative/negative.ts'
import { hold, place } from '../../../fixtures/negative/place.ts'
import type { Constraint } from '../../../spec/describe.ts'
import type { Edition } from '../../../spec/edition.ts'
import { wire } from '../../../spec/evidence.ts'
import { saysNoMoreThanFramework } from '../../checks/framework.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import type { Case, CaseContext, Check } from '../../engine/case.ts'
import type { Success } from '../../operations/success.ts'
import { judgeRefusals } from '../../operations/twin.ts'
import { forAll } from '../property.ts'
import { sweepCase } from '../sweep-case.ts'
import { topMember } from '../top-member.ts'
import { accusing, holding } from './constraints.ts'

const FAULT = 'SerializationException'

const checks = ({ operation, profile }: CaseContext): Check[] => [
  refusedWith({ operation, profile, fault: FAULT, message: false }),
  saysNoMoreThanFramework,
]

export function mistypeCases(edition: Edition, success: Success): Case[] {
  return success.operation.constraints
    .filter((one) => one.keyword === 'type')
    .flatMap((constraint) =>
      mistypesOf(constraint).map((mistype) => mistypeCase(edition, success, constraint, mistype)),
    )
}

function mistypeCase(
  edition: Edition,
  success: Success,
  constraint: Constraint,
  { wrongType, source: record }: Mistype,
): Case {
  const { operation } = success
  return sweepCase({
    success,
    suite: 'reject',
    path: `reject/${constraint.path}/type-${wrongType}`,
    title: `refuses ${article(wrongType)} where ${constraint.path} is expected`,
    source: [record],
    constraint: constraint.id,
    fault: FAULT,
    profiles: ['wire'],
    asks: { wish: { hold: topMember(constraint) }, requests: () => 4 },
    run: (ctx) =>
      judgeRefusals(ctx, {
        ...holding(edition, success, constraint, ctx.seed),
        refuse: ({ input }) => {
          const held = hold(edition, operation, input, constraint, ctx.seed)
          const values = negative(edition, operation, constraint, held, { wrongType })
          return forAll(ctx, values, async (broken) =>
            accusing(broken, ctx.examine(await ctx.call(operation.name, broken.input), ...checks(ctx))),
          )
        },
      }),
  })
}

/**
 * A wrong type and a broken constraint in one request: the framework reads the body before it looks at constraints.
 * Where the description has no two members that show it, there is no such case.
 */
export function typeFirstCases(edition: Edition, success: Success): Case[] {
  const { operation } = success
  const required = operation.input.required ?? []
  const strings = operation.constraints.filter((one) => one.keyword === 'type' && one.steps.length === 1)
  const mistyped = strings.find(
    (one) => required.includes(one.path) && one.value === 'string' && one.path !== required[0],
  )
  const broken = operation.constraints.find(
    (one) => one.path === required[0] && one.keyword === 'minLength' && !one.vacuous,
  )
  if (mistyped === undefined || broken === undefined) return []
  return [
    sweepCase({
      success,
      suite: 'reject',
      path: 'reject/type-before-constraint',
      title: 'answers for a wrong type before a broken constraint',
      source: [wire('D', 'a type error beats a constraint error (same framework, another service)')],
      fault: FAULT,
      profiles: ['wire'],
      asks: { requests: () => 2 },
      run: (ctx) =>
        judgeRefusals(ctx, {
          success,
          refuse: async ({ input }) => {
            const both = place(edition, operation, place(edition, operation, input, broken, ''), mistyped, {})
            return [ctx.examine(await ctx.call(operation.name, both), ...checks(ctx))]
          },
        }),
    }),
  ]
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
