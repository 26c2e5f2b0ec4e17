import { docs } from '../../../spec/evidence.ts'
import { valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {}, client: { secret: true } } as const
const ID = 'ClientSecretDescriptor.ClientSecretId'

export default defineCase(import.meta.url, {
  wants,
  title: 'names a secret by its client and the time of its making: <client-id>--<epoch>',
  suite: 'accept',
  source: [docs('API reference, ClientSecretDescriptorType: <client-id>--<epoch-create-time>')],
  async run(ctx) {
    const { input } = await succeeds(ctx.operation).twin(ctx)
    const exchange = await tryTwin(ctx, input)
    const id = String(valueAt(exchange.response.json, ID))
    const client = String(input['ClientId'])
    const isSo = id.startsWith(`${client}--`) && /^\d+$/.test(id.slice(client.length + 2))
    const wanted = `${client}--<epoch>`
    return [
      ctx.examine(exchange, () =>
        isSo ? [] : [violation('secret-id-form', `body.${ID}`, wanted, id, 'names a secret otherwise')],
      ),
    ]
  },
})
