import { wire } from '../../../spec/evidence.ts'
import { poolAfterwards } from '../pool-afterwards.ts'

export default poolAfterwards(import.meta.url, {
  title: 'has no add-ons any more where it is not told of them again',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_withAdvancedSecurityMode')],
  takes: ['UserPoolTier'],
  first: { UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
  next: { UserPoolTier: 'PLUS' },
  loses: { 'UserPool.UserPoolAddOns': undefined },
})
