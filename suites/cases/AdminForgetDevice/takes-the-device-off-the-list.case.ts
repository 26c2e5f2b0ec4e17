import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { itemsOf, shows } from '../../checks/shows-done.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: {}, device: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'takes the device that it forgets off the list, and no other',
  suite: 'flows',
  source: [docs('API reference, AdminForgetDevice: forgets, or deletes, a remembered device')],
  calls: ['AdminListDevices'],
  requests: 4,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const other = await ctx.world.also(have, { device: {} })
    const keys = ({ Devices }: Record<string, unknown>) => itemsOf(Devices).map(({ DeviceKey }) => DeviceKey)
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, DeviceKey: have.device.key }), carriedOut],
      [() => ctx.call('AdminListDevices', who), carriedOut, shows('Devices[].DeviceKey', [other.device.key], keys)],
    )
  },
})
