import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { shows, valueOf } from '../../checks/shows-done.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { DEVICE_NAME } from '../../world/resources/device.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: {}, device: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows the name that the device was confirmed with',
  suite: 'flows',
  source: [
    docs('API reference, ConfirmDevice, DeviceName: a friendly name for the device'),
    docs('AWS CLI reference, admin-get-device: device_name'),
  ],
  requests: 1,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const device = { ...who, DeviceKey: have.device.key }
    const name = ({ Device }: Record<string, unknown>) => valueOf(asObject(Device)?.['DeviceAttributes'], 'device_name')
    return inTurn(ctx, [
      () => ctx.call(ctx.operation.name, device),
      carriedOut,
      shows('Device.DeviceAttributes', DEVICE_NAME, name),
    ])
  },
})
