import { wire } from '../../../spec/evidence.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const
const SCHEMA = 'UserPool.SchemaAttributes'

export default defineCase(import.meta.url, {
  wants,
  title: 'gives the users of the pool one more attribute: their identities at providers',
  suite: 'accept',
  source: [wire('B', 'hashicorp/terraform-provider-aws: user_pool.go leaves out an attribute that providers bring')],
  calls: ['DescribeUserPool'],
  async run(ctx) {
    const { input } = await succeeds(ctx.operation).twin(ctx, { own: ['pool'] })
    await tryTwin(ctx, input)
    const described = await tryTwin(ctx, { UserPoolId: input['UserPoolId'] }, 'DescribeUserPool')
    return [ctx.examine(described, hasIdentities)]
  },
})

const hasIdentities: Check = ({ response: { json } }) => {
  const attributes = valueAt(json, SCHEMA)
  const names = Array.isArray(attributes) ? attributes.map((one) => asObject(one)?.['Name']) : []
  if (names.includes('identities')) return []
  return [violation('no-identities', `body.${SCHEMA}`, 'identities among them', names, 'knows no identities of users')]
}
