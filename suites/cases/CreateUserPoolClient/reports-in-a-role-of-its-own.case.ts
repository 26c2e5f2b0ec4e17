import { wire } from '../../../spec/evidence.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const
const ROLE = 'UserPoolClient.AnalyticsConfiguration.RoleArn'
const PROJECT = 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef0123456789abcdef'

export default defineCase(import.meta.url, {
  wants,
  title: "reports to a project that is named by its ARN in the service's own role, and shares nothing of users",
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test of a client with analyticsWithARN')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const names = { UserPoolId: pool.id, ClientName: ctx.world.name() }
    // Where the project has to be there, it is refused, and nothing is known.
    const exchange = await tryTwin(ctx, { ...names, AnalyticsConfiguration: { ApplicationArn: PROJECT } })
    const shared = 'UserPoolClient.AnalyticsConfiguration.UserDataShared'
    return [ctx.examine(exchange, inItsRole, hasValue(shared, false, 'shares what nobody asked it to'))]
  },
})

const inItsRole: Check = ({ response: { json } }) => {
  const role = valueAt(json, ROLE)
  if (typeof role === 'string' && role.endsWith('/AWSServiceRoleForAmazonCognitoIdp')) return []
  return [violation('other-role', `body.${ROLE}`, 'the service-linked role', role, 'names no role of its own')]
}
