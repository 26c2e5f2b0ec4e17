import { docs, wire } from '../../../spec/evidence.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { secret: true } } as const
const SECRET = 'UserPoolClient.ClientSecret'

export default defineCase(import.meta.url, {
  wants,
  title: 'adds a secret that DescribeUserPoolClient does not show: it goes on to show the first',
  suite: 'accept',
  source: [
    wire('B', 'floci-io/floci#345: a secret that was added is never shown again'),
    docs('API reference, ListUserPoolClientSecrets: the value of a secret is never revealed'),
  ],
  calls: ['DescribeUserPoolClient'],
  requests: 3,
  async run(ctx) {
    const { input } = await succeeds(ctx.operation).twin(ctx)
    const describeIt = () => tryTwin(ctx, input, 'DescribeUserPoolClient')
    const before = await describeIt()
    await tryTwin(ctx, input)
    const first = valueAt(before.response.json, SECRET)
    return [ctx.examine(await describeIt(), hasValue(SECRET, first, 'describes another secret than the first'))]
  },
})
