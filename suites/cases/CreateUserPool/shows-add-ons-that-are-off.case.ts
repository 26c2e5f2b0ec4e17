import { wire } from '../../../spec/evidence.ts'
import { hasValue } from '../../checks/value-at.ts'
import { makes } from './makes.ts'

export default makes(import.meta.url, {
  title: 'shows threat protection that was asked to be off',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_withAdvancedSecurityMode')],
  settings: { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } },
  looks: () => [hasValue('UserPool.UserPoolAddOns.AdvancedSecurityMode', 'OFF', 'drops threat protection that is off')],
})
