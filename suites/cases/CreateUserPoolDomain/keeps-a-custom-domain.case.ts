import { docs } from '../../../spec/evidence.ts'
import { factsOf } from '../../../spec/facts.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { hosted: true } } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'makes a custom domain where it is given a certificate, and shows it as such',
  suite: 'accept',
  source: [
    docs('API reference, DomainDescriptionType: CustomDomainConfig'),
    docs('API reference, UserPoolType: CustomDomain'),
  ],
  calls: ['DescribeUserPoolDomain', 'DescribeUserPool'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const Domain = `${ctx.world.name()}.example.com`
    const CustomDomainConfig = factsOf(ctx.operation).values['CustomDomainConfig']?.values[0]
    await tryTwin(ctx, { UserPoolId: pool.id, Domain, CustomDomainConfig })
    const described = await ctx.call('DescribeUserPoolDomain', { Domain })
    const ofPool = await ctx.call('DescribeUserPool', { UserPoolId: pool.id })
    return [
      ctx.examine(described, carriedOut, hasValue('DomainDescription.CustomDomainConfig', CustomDomainConfig)),
      ctx.examine(
        ofPool,
        carriedOut,
        hasValue('UserPool.CustomDomain', Domain),
        hasValue('UserPool.Domain', undefined),
      ),
    ]
  },
})
