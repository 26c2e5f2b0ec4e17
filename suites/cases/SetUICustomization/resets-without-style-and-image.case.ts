import { wire } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { domain: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'resets everything where neither a style sheet nor an image is given',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance tests UserPoolUICustomization_*_Disappears')],
  calls: ['GetUICustomization'],
  requests: 3,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['domain'] })
    const ofAll = { UserPoolId: pool?.id, ClientId: 'ALL' }
    await tryTwin(ctx, { ...ofAll, CSS: '.label-customizable { font-weight: 400 }' })
    const reset = await ctx.call('SetUICustomization', ofAll)
    const shown = await ctx.call('GetUICustomization', ofAll)
    return [ctx.examine(reset, carriedOut), ctx.examine(shown, carriedOut, hasValue('UICustomization', {}))]
  },
})
