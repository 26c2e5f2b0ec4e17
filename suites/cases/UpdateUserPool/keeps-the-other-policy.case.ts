import { wire } from '../../../spec/evidence.ts'
import { poolAfterwards } from '../pool-afterwards.ts'

export default poolAfterwards(import.meta.url, {
  title: 'keeps the policy of sign-in where it is told of that of passwords',
  source: [wire('B', 'go-to-k/cdkd#1968: probes of the live service (2026-08), each with a control')],
  takes: ['Policies.SignInPolicy'],
  first: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
  next: { Policies: { PasswordPolicy: { MinimumLength: 14 } } },
  keeps: ['UserPool.Policies.SignInPolicy'],
})
