import { wire } from '../../../spec/evidence.ts'
import { poolAfterwards } from '../pool-afterwards.ts'

export default poolAfterwards(import.meta.url, {
  title: 'keeps both policies where it is told of neither',
  source: [wire('B', 'go-to-k/cdkd#1968: probes of the live service (2026-08), each with a control')],
  takes: ['Policies.SignInPolicy'],
  first: {
    Policies: {
      PasswordPolicy: { MinimumLength: 14, RequireNumbers: true },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
    },
  },
  keeps: ['UserPool.Policies.PasswordPolicy.MinimumLength', 'UserPool.Policies.SignInPolicy'],
})
