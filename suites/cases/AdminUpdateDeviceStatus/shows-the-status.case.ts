import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { shows, valueOf } from '../../checks/shows-done.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: {}, device: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows whether a device is remembered, as it was set last',
  suite: 'flows',
  source: [
    docs('API reference, AdminUpdateDeviceStatus: marks the device as remembered or not remembered'),
    docs('AWS CLI reference, admin-get-device: dev:device_remembered_status'),
  ],
  calls: ['AdminGetDevice'],
  requests: 4,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const device = { ...who, DeviceKey: have.device.key }
    const set = (DeviceRememberedStatus: string) => () =>
      ctx.call(ctx.operation.name, { ...device, DeviceRememberedStatus })
    const status = ({ Device }: Record<string, unknown>) =>
      valueOf(asObject(Device)?.['DeviceAttributes'], 'dev:device_remembered_status')
    const shown = (expected: string) => shows('Device.DeviceAttributes', expected, status)
    const get = () => ctx.call('AdminGetDevice', device)
    return inTurn(
      ctx,
      [set('not_remembered'), carriedOut],
      [get, carriedOut, shown('not_remembered')],
      [set('remembered'), carriedOut],
      [get, carriedOut, shown('remembered')],
    )
  },
})
