import { wire } from '../../../spec/evidence.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { judgeRefusals } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

/** A well-formed id of no pool. */
const NO_POOL = 'us-east-1_poolproof'

export default defineCase(import.meta.url, {
  wants: { pool: {} },
  title: 'looks at the constraints of a request before it looks for the user pool',
  suite: 'faults',
  source: [wire('B', 'floci-io/floci, integration tests that were measured against the live API (2026)')],
  requests: 2,
  run: (ctx) =>
    judgeRefusals(ctx, {
      success: succeeds(ctx.operation),
      refuse: async ({ input }) => {
        const [first] = input['LogConfigurations'] as Record<string, unknown>[]
        const broken = { ...input, UserPoolId: NO_POOL, LogConfigurations: [{ ...first, LogLevel: 'LOUD' }] }
        const check = refusedWith({ ...ctx, fault: 'InvalidParameterException' })
        return [ctx.examine(await ctx.call(ctx.operation.name, broken), check)]
      },
    }),
})
