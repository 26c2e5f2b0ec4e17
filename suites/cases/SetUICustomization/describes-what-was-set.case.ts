import { wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { hasValue } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { defineCase } from '../define-case.ts'

const wants = { domain: {} } as const
/** The least picture there is: one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const CSS = '.label-customizable { font-weight: 400 }'
const MEMBERS = ['UserPoolId', 'ClientId', 'CreationDate', 'LastModifiedDate']

export default defineCase(import.meta.url, {
  wants,
  title: 'tells for whom it is, its version and its dates, and where its image is',
  suite: 'accept',
  source: [wire('A', 'hashicorp/terraform-provider-aws: UserPoolUICustomization_AllClients_CSS, _ImageFile')],
  requests: 2,
  async run(ctx) {
    const { pool } = await ctx.world.get(wants, { own: ['domain'] })
    const ofAll = { UserPoolId: pool?.id, ClientId: 'ALL' }
    const styled = await ctx.call('SetUICustomization', { ...ofAll, CSS })
    const pictured = await ctx.call('SetUICustomization', { ...ofAll, ImageFile: PNG })
    const isAccepted = accepted(ctx.edition, ctx.operation)
    return [
      ctx.examine(styled, isAccepted, tells([...MEMBERS, 'CSSVersion']), hasValue('UICustomization.ClientId', 'ALL')),
      // Of a picture alone, no record shows a version of the style sheet.
      ctx.examine(pictured, isAccepted, tells([...MEMBERS, 'ImageUrl'])),
    ]
  },
})

const tells =
  (members: readonly string[]): Check =>
  ({ response }) => {
    const told = asObject(asObject(response.json)?.['UICustomization']) ?? {}
    return members
      .filter((name) => told[name] === undefined)
      .map((name) =>
        violation('member-missing', `body.UICustomization.${name}`, 'present', undefined, `leaves out ${name}`),
      )
  }
