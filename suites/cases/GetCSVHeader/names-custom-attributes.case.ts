import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { custom: ['team'] } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'names the custom attributes of the pool as well',
  suite: 'accept',
  source: [docs('developer guide, importing users: the header has all attributes of the user pool, custom ones too')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const exchange = await ctx.call('GetCSVHeader', { UserPoolId: pool.id })
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), hasColumn('custom:team'))]
  },
})

/** Violation `column-missing`. */
function hasColumn(name: string): Check {
  return (exchange) => {
    const header = valueAt(exchange.response.json, 'CSVHeader')
    if (!isSuccess(exchange) || (Array.isArray(header) && header.includes(name))) return []
    return [violation('column-missing', 'body.CSVHeader', name, header, `leaves out the column ${name}`)]
  }
}
