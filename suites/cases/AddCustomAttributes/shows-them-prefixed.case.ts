import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { listsAttribute } from '../../checks/lists-attribute.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'adds attributes under custom:<name>, or dev:custom:<name>, and keeps those that are there',
  suite: 'accept',
  source: [
    wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_schemaAttributes'),
    wire('B', 'go-to-k/cdkd: custom attributes of a live pool'),
  ],
  calls: ['DescribeUserPool'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    const CustomAttributes = [
      { Name: 'words', AttributeDataType: 'String', StringAttributeConstraints: { MinLength: '1', MaxLength: '9' } },
      { Name: 'level', AttributeDataType: 'Number' },
      { Name: 'inner', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
    ]
    return inTurn(
      ctx,
      [() => ctx.call('AddCustomAttributes', { UserPoolId, CustomAttributes }), carriedOut],
      [
        () => ctx.call('DescribeUserPool', { UserPoolId }),
        carriedOut,
        listsAttribute('custom:words', { AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '9' } }),
        listsAttribute('custom:level', { AttributeDataType: 'Number', NumberAttributeConstraints: {} }),
        listsAttribute('dev:custom:inner', { DeveloperOnlyAttribute: true }),
        listsAttribute('email', { AttributeDataType: 'String' }),
      ],
    )
  },
})
