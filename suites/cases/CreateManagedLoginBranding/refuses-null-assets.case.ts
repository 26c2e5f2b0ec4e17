import { wire } from '../../../spec/evidence.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { judgeRefusals } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const fault = 'InvalidParameterException'

export default defineCase(import.meta.url, {
  wants: { client: {} },
  title: 'refuses null in the list of assets',
  suite: 'reject',
  source: [wire('B', 'floci-io/floci, ManagedLoginBranding (measured): Member must not be null')],
  fault,
  calls: ['DescribeManagedLoginBrandingByClient'],
  requests: 4,
  run: (ctx) => {
    const { operation, profile } = ctx
    return judgeRefusals(ctx, {
      success: succeeds(operation),
      refuse: async ({ input }) => {
        const exchange = await ctx.call(operation.name, { ...input, Assets: [null] })
        return [ctx.examine(exchange, refusedWith({ operation, profile, fault }))]
      },
    })
  },
})
