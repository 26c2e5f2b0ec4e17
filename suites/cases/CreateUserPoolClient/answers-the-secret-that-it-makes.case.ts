import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const
const SECRET = 'UserPoolClient.ClientSecret'

export default defineCase(import.meta.url, {
  wants,
  title: 'answers the secret that it makes, and so does every later DescribeUserPoolClient',
  suite: 'accept',
  source: [wire('A', "moto's verified tests of sign-in with a client that has a secret")],
  calls: ['DescribeUserPoolClient'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const input = { UserPoolId: pool.id, ClientName: ctx.world.name(), GenerateSecret: true }
    const made = await ctx.call('CreateUserPoolClient', input)
    const judged = ctx.examine(made, accepted(ctx.edition, ctx.operation), hasSecret)
    if (judged.violations.length > 0) return [judged]
    const { json } = made.response
    const who = { UserPoolId: pool.id, ClientId: valueAt(json, 'UserPoolClient.ClientId') }
    const described = await tryTwin(ctx, who, 'DescribeUserPoolClient')
    return [judged, ctx.examine(described, hasValue(SECRET, valueAt(json, SECRET), 'describes another secret'))]
  },
})

const hasSecret: Check = ({ response: { json } }) => {
  const secret = valueAt(json, SECRET)
  if (typeof secret === 'string' && secret !== '') return []
  return [violation('no-secret', `body.${SECRET}`, 'a secret', secret, 'makes no secret, or keeps it to itself')]
}
