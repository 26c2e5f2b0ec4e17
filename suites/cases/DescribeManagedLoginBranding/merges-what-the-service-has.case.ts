import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import { valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { defineCase } from '../define-case.ts'

const wants = { branding: {} } as const
const PATH = 'ManagedLoginBranding.Settings'

export default defineCase(import.meta.url, {
  wants,
  title: 'answers what the service has for what a style does not set, where that is asked for',
  suite: 'accept',
  source: [wire('B', 'floci-io/floci, ManagedLoginBranding (measured): the whole document')],
  async run(ctx) {
    const { pool, branding } = await ctx.world.get(wants, { shared: true })
    const input = { UserPoolId: pool?.id, ManagedLoginBrandingId: branding.id, ReturnMergedResources: true }
    const exchange = await ctx.call('DescribeManagedLoginBranding', input)
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), hasSettings)]
  },
})

const hasSettings: Check = (exchange) => {
  const came = valueAt(exchange.response.json, PATH)
  if (!isSuccess(exchange) || Object.keys(asObject(came) ?? {}).length > 0) return []
  const message = 'answers no settings of the service, although it is asked for them'
  return [violation('not-merged', `body.${PATH}`, 'the settings of the service', came, message)]
}
