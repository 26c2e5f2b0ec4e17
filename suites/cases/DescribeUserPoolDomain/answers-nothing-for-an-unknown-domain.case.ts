import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

export default defineCase(import.meta.url, {
  wants: {},
  title: 'answers an empty description of a domain that does not exist, and no fault',
  suite: 'accept',
  source: [wire('B', 'hashicorp/terraform-provider-aws: finder of UserPoolDomain; aws-cdk and amplify handle it')],
  async run(ctx) {
    const Domain = ctx.world.name()
    const exchange = await ctx.call('DescribeUserPoolDomain', { Domain })
    return [ctx.examine(exchange, carriedOut, hasValue('DomainDescription', {}))]
  },
})
