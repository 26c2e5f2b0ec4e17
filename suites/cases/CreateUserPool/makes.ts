/** A case that makes a pool with these settings besides its name, and looks at the answer. */
import type { Source } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import type { Case, CaseContext, Check } from '../../engine/case.ts'
import type { Input } from '../../operations/success.ts'
import { defineCase } from '../define-case.ts'

interface Made {
  title: string
  source: Source[]
  settings?: Input
  looks: (ctx: CaseContext) => readonly Check[]
}

export function makes(url: string, { title, source, settings = {}, looks }: Made): Case {
  return defineCase(url, {
    wants: {},
    title,
    suite: 'accept',
    source,
    async run(ctx) {
      const exchange = await ctx.call('CreateUserPool', { PoolName: ctx.world.name(), ...settings })
      return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), ...looks(ctx))]
    },
  })
}
