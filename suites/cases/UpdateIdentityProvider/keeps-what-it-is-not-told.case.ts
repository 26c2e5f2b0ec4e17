import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import type { Judged } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, provider: { identified: true } } as const
const of = (member: string): string => `IdentityProvider.${member}`
const READ = 'DescribeIdentityProvider'

export default defineCase(import.meta.url, {
  wants,
  title: 'keeps what it is not told of a provider, and clears the identifiers where it is told of none',
  suite: 'accept',
  source: [wire('B', 'floci live measurements (2026-08): omitted members are kept, an empty collection clears')],
  calls: [READ],
  requests: 5,
  async run(ctx) {
    const { pool, provider } = await ctx.world.get(wants)
    const who = { UserPoolId: pool.id, ProviderName: provider.name }
    const before = (await tryTwin(ctx, who, READ)).response.json
    const kept = ['ProviderDetails', 'IdpIdentifiers'].map((member) =>
      hasValue(of(member), valueAt(before, of(member)), `changes ${member}, of which it was not told`),
    )
    const mapped = await ctx.call('UpdateIdentityProvider', { ...who, AttributeMapping: { email: 'mail' } })
    const judged: Judged[] = [ctx.examine(mapped, accepted(ctx.edition, ctx.operation))]
    if (!isSuccess(mapped)) return judged
    judged.push(ctx.examine(await tryTwin(ctx, who, READ), ...kept))
    const cleared = await ctx.call('UpdateIdentityProvider', { ...who, IdpIdentifiers: [] })
    judged.push(ctx.examine(cleared, accepted(ctx.edition, ctx.operation)))
    if (!isSuccess(cleared)) return judged
    const none = hasValue(of('IdpIdentifiers'), [], 'keeps identifiers that were cleared')
    const mapping = hasValue(of('AttributeMapping'), valueAt(mapped.response.json, of('AttributeMapping')), 'forgets')
    return [...judged, ctx.examine(await tryTwin(ctx, who, READ), none, mapping)]
  },
})
