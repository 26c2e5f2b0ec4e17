/** Values exactly at a bound, and values from the whole range of a member that the world can be made to fit. */
import { arbitraryFor } from '../../../fixtures/arbitrary/arbitrary.ts'
import { atBound } from '../../../fixtures/arbitrary/boundary.ts'
import { hintFor } from '../../../fixtures/arbitrary/hints.ts'
import { place } from '../../../fixtures/negative/place.ts'
import type { Constraint, JsonSchema } from '../../../spec/describe.ts'
import type { Edition } from '../../../spec/edition.ts'
import { model } from '../../../spec/evidence.ts'
import { ruleOn } from '../../../spec/facts.ts'
import type { Case, CaseContext } from '../../engine/case.ts'
import type { Success, Twin, Wish } from '../../operations/success.ts'
import { forAll } from '../property.ts'
import { spell } from '../spell.ts'
import { sweepCase } from '../sweep-case.ts'
import { topMember } from '../top-member.ts'
import { accepts } from './accepts.ts'

const BOUNDS: readonly string[] = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
]

export function boundCases(edition: Edition, success: Success): Case[] {
  return success.operation.constraints
    .filter((one) => isBoundToTry(one, success))
    .map((one) => atItsBound(edition, success, one))
}

/** A bound of a member that is generated, or of one whose world can be made to fit; not of ids that the target gives. */
function isBoundToTry(constraint: Constraint, { fixed, isChoosable }: Success): boolean {
  // A member of which more is expected than the schema says (an IP address) has no sensible value at its bound.
  const last = constraint.steps.findLast((step) => typeof step === 'object')
  const member = typeof last === 'object' ? last.member : undefined
  const chosen = isChoosable(constraint.path)
  const hinted = !chosen && hintFor(member, undefined, constraint.schema) !== undefined
  return (
    BOUNDS.includes(constraint.keyword) &&
    !constraint.vacuous &&
    !hinted &&
    (!fixed.includes(topMember(constraint)) || chosen)
  )
}

/** Shorter names than this may be another operation's too: they get a pool of the operation's own. */
const UNIQUE = 8

function atItsBound(edition: Edition, success: Success, constraint: Constraint): Case {
  const { name } = success.operation
  const { path, keyword, id, value } = constraint
  const ruled = ruleOn(success.facts, path)
  const chosen = success.isChoosable(path)
  const bound = spell(constraint, 'at the bound')
  return sweepCase({
    success,
    suite: 'accept',
    path: `accept/${path}/${keyword}`,
    title:
      ruled === undefined
        ? `accepts ${bound}`
        : `accepts ${bound}, or refuses it for another rule than its constraints`,
    source: [model(`${name} ${id} = ${String(value)}`)],
    constraint: id,
    run: async (ctx) => {
      const atIt = atBound(edition, constraint, ctx.seed)
      if (chosen) return [await accepts(ctx, success, await choosing(ctx, success, path, String(atIt)))]
      const twin = await success.twin(ctx)
      const input = place(edition, success.operation, twin.input, constraint, atIt)
      return [await accepts(ctx, success, twin, input, success.forced && ruled === undefined)]
    },
  })
}

function choosing(ctx: CaseContext, success: Success, member: string, value: string): Promise<Twin> {
  const wish: Wish = { hold: member, choose: { [member]: value } }
  if ([...value].length >= UNIQUE) return success.twin(ctx, wish)
  return success.twin(ctx, {
    ...wish,
    wants: { ...success.wants, pool: { ...success.wants.pool, mark: ctx.operation.name } },
  })
}

/** The members of the input that the world can be made to fit. */
export function chosenCases(edition: Edition, success: Success): Case[] {
  return success.fixed.filter(success.isChoosable).map((member) => chosen(edition, success, member))
}

/** Values from the whole range of its pattern. */
function chosen(edition: Edition, success: Success, member: string): Case {
  const { operation } = success
  const schema = (operation.input.properties as Record<string, JsonSchema>)[member] ?? {}
  const most = operation.constraints.find(({ path, keyword }) => path === member && keyword === 'maxLength')?.value
  return sweepCase({
    success,
    suite: 'accept',
    path: `accept/${member}`,
    title: `accepts any ${member} that satisfies its constraints`,
    source: [model(`${operation.name} ${member}: every value that satisfies its constraints`)],
    asks: { times: (runs) => runs, requests: (runs) => runs },
    run: (ctx) => {
      // A name of its own at the end keeps the value from meeting one that was used before.
      const room = (typeof most === 'number' ? most : 128) - ctx.world.name().length
      const values = arbitraryFor(edition, schema).map((value) =>
        Array.from(String(value))
          .slice(0, room - 1)
          .join(''),
      )
      return forAll(ctx, values, async (value) => {
        const twin = await success.twin(ctx, { hold: member, choose: { [member]: value + ctx.world.name() } })
        return accepts(ctx, success, twin)
      })
    },
  })
}
