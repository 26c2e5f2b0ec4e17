import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { secret: true } } as const
const VALUE = 'ClientSecretDescriptor.ClientSecretValue'
const GIVEN = 'poolproofSecretOfItsOwn0123456789'

export default defineCase(import.meta.url, {
  wants,
  title: 'answers the value of a secret that it made, and none of one that it was given',
  suite: 'accept',
  source: [docs('API reference, ClientSecretDescriptorType: the value only where the service generated it')],
  requests: 2,
  async run(ctx) {
    const success = succeeds(ctx.operation)
    const asked = await ctx.call('AddUserPoolClientSecret', (await success.twin(ctx)).input)
    const { input } = await success.twin(ctx)
    const given = await ctx.call('AddUserPoolClientSecret', { ...input, ClientSecret: GIVEN })
    const silent = hasValue(VALUE, undefined, 'answers the value of a secret that it was given')
    return [
      ctx.examine(asked, accepted(ctx.edition, ctx.operation), hasMade),
      ctx.examine(given, accepted(ctx.edition, ctx.operation), silent),
    ]
  },
})

const hasMade: Check = ({ response: { json } }) => {
  const value = valueAt(json, VALUE)
  if (typeof value === 'string' && value !== '') return []
  return [violation('no-secret', `body.${VALUE}`, 'a secret', value, 'makes no secret, or keeps it to itself')]
}
