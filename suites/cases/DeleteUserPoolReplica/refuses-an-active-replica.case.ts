import { docs } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { answersAsDeclared } from '../../checks/answers-as-declared.ts'
import { describeAnswer, isSuccess } from '../../checks/fault-answer.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { Skip } from '../../world/skip.ts'
import { defineCase } from '../define-case.ts'
import { listedAtLast, lists } from '../ListUserPoolReplicas/replicas.ts'

const wants = { pool: { mark: 'DeleteUserPoolReplica' }, replica: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'refuses to delete a replica that is active, and deletes it once it is inactive',
  suite: 'flows',
  source: [docs('API reference, DeleteUserPoolReplica: only replicas that are INACTIVE are deleted')],
  calls: ['UpdateUserPoolReplica', 'ListUserPoolReplicas'],
  requests: 6,
  async run(ctx) {
    const { pool, replica } = await ctx.world.get(wants, { own: ['pool'] })
    const input = { UserPoolId: pool.id, RegionName: replica.region }
    const become = async (Status: string): Promise<void> => {
      await tryTwin(ctx, { ...input, Status }, 'UpdateUserPoolReplica')
      const state = { RegionName: replica.region, Status }
      const list = await listedAtLast(ctx, pool.id, state)
      if (lists(state)(list).length > 0) throw new Skip('twin', `no replica is listed as ${Status} yet`, list)
    }
    await become('ACTIVE')
    const refused = await ctx.call('DeleteUserPoolReplica', input)
    const judged = ctx.examine(refused, isRefused, answersAsDeclared(ctx.operation, ctx.profile))
    if (judged.violations.length > 0) return [judged]
    await become('INACTIVE')
    return [judged, ctx.examine(await ctx.call('DeleteUserPoolReplica', input), accepted(ctx.edition, ctx.operation))]
  },
})

/** With which fault, nobody has shown. Violation `unexpected-acceptance`. */
const isRefused: Check = (exchange) =>
  isSuccess(exchange)
    ? [violation('unexpected-acceptance', 'status', 'a refusal', describeAnswer(exchange), 'deletes what is active')]
    : []
