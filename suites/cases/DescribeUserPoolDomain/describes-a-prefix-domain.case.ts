import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { defineCase } from '../define-case.ts'

const wants = { domain: {} } as const
const of = (member: string): string => `DomainDescription.${member}`

/** As every record has them. */
const FORMS = {
  AWSAccountId: /^\d{12}$/,
  CloudFrontDistribution: /^[a-z0-9.-]+\.cloudfront\.net$/,
  Version: /^\d{14}$/,
}

export default defineCase(import.meta.url, {
  wants,
  title: 'describes the domain: whose it is, the distribution behind it, and when it was made as its version',
  suite: 'accept',
  source: [
    wire('B', 'recorded: DescribeUserPoolDomain-1, DescribeUserPoolDomain-3, DescribeUserPoolDomain-5 (the forms)'),
  ],
  async run(ctx) {
    const { pool, domain } = await ctx.world.get(wants)
    const exchange = await ctx.call(ctx.operation.name, { Domain: domain.domain })
    const forms = Object.entries(FORMS).map(([member, form]) => hasForm(of(member), form))
    const whose = [hasValue(of('UserPoolId'), pool?.id), hasValue(of('Domain'), domain.domain)]
    return [ctx.examine(exchange, carriedOut, ...whose, ...forms)]
  },
})

/** That it is there at all is told elsewhere. Violation `domain-form`. */
const hasForm =
  (path: string, form: RegExp): Check =>
  ({ response: { json } }) => {
    const came = valueAt(json, path)
    if (came === undefined || (typeof came === 'string' && form.test(came))) return []
    return [violation('domain-form', `body.${path}`, String(form), came, `shows ${path} in another form`)]
  }
