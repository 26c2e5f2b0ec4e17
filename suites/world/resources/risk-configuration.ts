/** What a pool does about risky sign-ins, and an app client of it in its own way. */
import { resource } from '../resource.ts'

declare module '../kinds.ts' {
  interface Kinds {
    riskConfiguration: { spec: RiskConfigurationSpec; made: RiskConfiguration }
  }
}

export type RiskConfigurationSpec = Readonly<Record<string, never>>

export interface RiskConfiguration {
  /** Of the client; that of the pool is `BLOCKED`. */
  skipped: string
}

/** Reserved for documentation: nobody signs in from there. */
const BLOCKED = '192.0.2.0/24'
const SKIPPED = '203.0.113.0/24'

export default resource<'riskConfiguration'>({
  kind: 'riskConfiguration',
  what: () => 'a risk configuration',
  needs: () => ({ pool: {}, client: {} }),
  defaults: {},
  sharing: 'own',
  makers: [],
  ways: [
    {
      calls: ['SetRiskConfiguration', 'SetRiskConfiguration'],
      async make({ call }, _spec, { pool, client }) {
        const UserPoolId = pool?.id
        await call('SetRiskConfiguration', {
          UserPoolId,
          RiskExceptionConfiguration: { BlockedIPRangeList: [BLOCKED] },
        })
        await call('SetRiskConfiguration', {
          UserPoolId,
          ClientId: client?.id,
          RiskExceptionConfiguration: { SkippedIPRangeList: [SKIPPED] },
        })
        return { skipped: SKIPPED }
      },
    },
  ],
  gives: {},
  idOf: ({ skipped }) => skipped,
  observe: (_made, { pool }) => [{ operation: 'DescribeRiskConfiguration', input: { UserPoolId: pool?.id } }],
})
