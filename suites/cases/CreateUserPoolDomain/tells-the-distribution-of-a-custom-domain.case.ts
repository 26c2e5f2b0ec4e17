import { docs } from '../../../spec/evidence.ts'
import { factsOf } from '../../../spec/facts.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { hosted: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'tells the distribution behind a custom domain',
  suite: 'accept',
  source: [docs('API reference, CreateUserPoolDomain: CloudFrontDomain is returned for a custom domain')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const CustomDomainConfig = factsOf(ctx.operation).values['CustomDomainConfig']?.values[0]
    const Domain = `${ctx.world.name()}.example.com`
    const exchange = await tryTwin(ctx, { UserPoolId: pool.id, Domain, CustomDomainConfig })
    return [ctx.examine(exchange, tellsDistribution)]
  },
})

const tellsDistribution: Check = ({ response }) => {
  const came = asObject(response.json)?.['CloudFrontDomain']
  if (typeof came === 'string' && came.includes('.')) return []
  return [violation('no-distribution', 'body.CloudFrontDomain', 'a host name', came, 'does not tell CloudFrontDomain')]
}
