import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, provider: { saml: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'answers the same certificate again',
  suite: 'accept',
  source: [docs('API reference, GetSigningCertificate: a certificate is valid for ten years, and renewed once a year')],
  requests: 2,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const first = await ctx.call('GetSigningCertificate', { UserPoolId: pool.id })
    const judged = ctx.examine(first, accepted(ctx.edition, ctx.operation))
    const second = await ctx.call('GetSigningCertificate', { UserPoolId: pool.id })
    const same = hasValue('Certificate', valueAt(first.response.json, 'Certificate'), 'answers another certificate')
    return [judged, ctx.examine(second, accepted(ctx.edition, ctx.operation), same)]
  },
})
