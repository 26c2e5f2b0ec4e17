import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue, hasValues } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'
import { madeWith } from './made-with.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps name, secret and date of making of a client, whatever it is told of its settings',
  suite: 'accept',
  source: [
    wire('A', 'recorded: UpdateUserPoolClient-1 (name and CreationDate as before, where neither was sent)'),
    wire('A', "moto's verified tests: every DescribeUserPoolClient of a client with a secret answers it"),
  ],
  calls: ['CreateUserPoolClient', 'DescribeUserPoolClient'],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    const { who, of } = await madeWith(ctx, pool, { GenerateSecret: true })
    const exchange = await ctx.call('UpdateUserPoolClient', { ...who, AuthSessionValidity: 5 })
    const members = { ClientName: of('ClientName'), CreationDate: of('CreationDate') }
    const kept = hasValues('UserPoolClient', members, 'changes what it was not asked to')
    const judged = ctx.examine(exchange, accepted(ctx.edition, ctx.operation), ...kept)
    if (judged.violations.length > 0) return [judged]
    const described = await tryTwin(ctx, who, 'DescribeUserPoolClient')
    const secret = hasValue('UserPoolClient.ClientSecret', of('ClientSecret'), 'loses the secret')
    return [judged, ctx.examine(described, secret)]
  },
})
