import { wire } from '../../../spec/evidence.ts'
import { hasValue, valueAt } from '../../checks/value-at.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'
import { SAML_METADATA, SAML_SIGN_ON } from '../../world/saml-metadata.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const
const DETAILS = 'IdentityProvider.ProviderDetails'

export default defineCase(import.meta.url, {
  wants,
  title: 'gives a SAML provider a certificate, and finds in its metadata where to sign on',
  suite: 'accept',
  source: [wire('B', 'recorded: CreateIdentityProvider-5; hashicorp/terraform-provider-aws: IdentityProvider_saml')],
  async run(ctx) {
    const { pool } = await ctx.world.get(wants)
    // A certificate of nobody's may be refused; then nothing is known.
    const exchange = await tryTwin(ctx, {
      UserPoolId: pool.id,
      ProviderName: ctx.world.name(),
      ProviderType: 'SAML',
      ProviderDetails: { MetadataFile: SAML_METADATA },
    })
    const signOn = hasValue(`${DETAILS}.SSORedirectBindingURI`, SAML_SIGN_ON, 'does not find where to sign on')
    return [ctx.examine(exchange, hasCertificate, signOn)]
  },
})

const hasCertificate: Check = ({ response: { json } }) => {
  const certificate = valueAt(json, `${DETAILS}.ActiveEncryptionCertificate`)
  if (typeof certificate === 'string' && certificate !== '') return []
  const path = `body.${DETAILS}.ActiveEncryptionCertificate`
  return [violation('no-certificate', path, 'a certificate', certificate, 'gives the provider no certificate')]
}
