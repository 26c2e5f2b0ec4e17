import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import { valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { GOOGLE_APP, GOOGLE_DETAILS } from '../../world/google-details.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const
const DETAILS = 'IdentityProvider.ProviderDetails'

export default defineCase(import.meta.url, {
  wants,
  title: 'knows the endpoints of Google where it is told of the app alone',
  suite: 'accept',
  source: [
    wire('B', 'hashicorp/terraform-provider-aws#4831: keys that nobody sent are read back'),
    wire('B', 'recorded: DescribeIdentityProvider-1'),
  ],
  calls: ['DescribeIdentityProvider'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const who = { UserPoolId: pool.id, ProviderName: 'Google' }
    const google = { ...who, ProviderType: 'Google', ProviderDetails: GOOGLE_APP }
    const exchange = await ctx.call('CreateIdentityProvider', google)
    const judged = ctx.examine(exchange, accepted(ctx.edition, ctx.operation))
    if (!isSuccess(exchange)) return [judged]
    return [judged, ctx.examine(await tryTwin(ctx, who, 'DescribeIdentityProvider'), isComplete)]
  },
})

const isComplete: Check = ({ response: { json } }) => {
  const details = asObject(valueAt(json, DETAILS)) ?? {}
  const missing = Object.keys(GOOGLE_DETAILS).find((key) => typeof details[key] !== 'string')
  if (missing === undefined) return []
  return [violation('detail-missing', `body.${DETAILS}.${missing}`, 'a text', details[missing], 'leaves details open')]
}
