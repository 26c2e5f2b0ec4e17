import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { hasValue } from '../../checks/value-at.ts'
import { defineCase } from '../define-case.ts'

const wants = { client: {} } as const
/** The least picture there is: one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

export default defineCase(import.meta.url, {
  wants,
  title: 'takes images of its own beside the settings of the service',
  suite: 'accept',
  source: [wire('B', 'cdk-preflight, cognito rules (real deploys, 2026): the accepted twin of managed login branding')],
  async run(ctx) {
    const { pool, client } = await ctx.world.get(wants, { own: ['client'] })
    const Assets = [{ Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: PNG }]
    const input = { UserPoolId: pool?.id, ClientId: client.id, UseCognitoProvidedValues: true, Assets }
    const exchange = await ctx.call('CreateManagedLoginBranding', input)
    const kept = hasValue('ManagedLoginBranding.UseCognitoProvidedValues', true)
    return [ctx.examine(exchange, accepted(ctx.edition, ctx.operation), kept)]
  },
})
