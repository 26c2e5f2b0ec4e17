/** What nobody asked for: the value of a member that a request leaves out, as far as sources show it. */
import { describe } from '../../../spec/describe.ts'
import type { Default } from '../../../spec/facts.ts'
import { schemaAt } from '../../../spec/path.ts'
import { hasDefaults, showsAny } from '../../checks/default-value.ts'
import type { Case } from '../../engine/case.ts'
import type { Success } from '../../operations/success.ts'
import { tryTwin } from '../../operations/twin.ts'
import { Skip } from '../../world/skip.ts'
import { sweepCase } from '../sweep-case.ts'

/** One for all of them, so that nothing is made for each. */
export function defaultCases(success: Success): Case[] {
  const { defaults } = success.facts
  if (defaults.length === 0) return []
  return [
    sweepCase({
      success,
      suite: 'accept',
      path: 'accept/defaults',
      title: 'fills in the defaults of what a request leaves out',
      source: unique(defaults),
      calls: success.readAfter,
      asks: { wish: { bare: true }, extra: success.readAfter.length },
      run: async (ctx) => {
        const twin = await success.twin(ctx, { bare: true })
        const exchange = await tryTwin(ctx, twin.input)
        // Of an answer without what holds them, other cases tell.
        if (!showsAny(defaults, exchange.response.json)) throw new Skip('twin', 'the answer shows none of its members')
        const judged = ctx.examine(exchange, hasDefaults(defaults))
        const readings = success.seenBy(twin, twin.input, exchange.response.json)
        const reads = (await ctx.world.read(readings)) ?? []
        return [
          judged,
          ...reads.map((one) => {
            const { output } = describe(ctx.edition, one.operation ?? '')
            return ctx.examine(
              one,
              hasDefaults(defaults.filter(({ steps }) => schemaAt(ctx.edition, output, steps) !== undefined)),
            )
          }),
        ]
      },
    }),
  ]
}

const unique = (defaults: readonly Default[]) => [
  ...new Map(defaults.map(({ source }) => [JSON.stringify(source), source])).values(),
]
