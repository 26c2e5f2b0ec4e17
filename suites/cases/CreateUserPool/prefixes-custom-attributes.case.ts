import { wire } from '../../../spec/evidence.ts'
import { listsAttribute } from '../../checks/lists-attribute.ts'
import { makes } from './makes.ts'

export default makes(import.meta.url, {
  title: 'names custom attributes custom:<name>, and bounds that were not asked for are empty',
  source: [
    wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_schemaAttributes'),
    wire('B', 'go-to-k/cdkd: custom attributes of a live pool'),
  ],
  settings: {
    Schema: [
      { Name: 'words', AttributeDataType: 'String' },
      { Name: 'level', AttributeDataType: 'Number' },
      { Name: 'short', AttributeDataType: 'String', StringAttributeConstraints: { MinLength: '1', MaxLength: '9' } },
    ],
  },
  looks: () => [
    listsAttribute('custom:words', { AttributeDataType: 'String', StringAttributeConstraints: {} }),
    listsAttribute('custom:level', { AttributeDataType: 'Number', NumberAttributeConstraints: {} }),
    listsAttribute('custom:short', { StringAttributeConstraints: { MinLength: '1', MaxLength: '9' } }),
  ],
})
