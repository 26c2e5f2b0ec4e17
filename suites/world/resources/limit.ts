/** What an account may ask in a second: it is there already, and is only read. */
import { resource } from '../resource.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { lacks } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    limit: { spec: LimitSpec; made: Limit }
  }
}

/** Nothing about it can be wished for. */
export type LimitSpec = Readonly<Record<string, never>>

export interface Limit {
  value: number
}

/** That of which every account has some. */
const LimitDefinition = { LimitClass: 'API_CATEGORY', Attributes: { Category: 'UserAuthentication' } }

export default resource<'limit'>({
  kind: 'limit',
  what: () => 'a provisioned limit',
  needs: () => ({}),
  defaults: {},
  sharing: 'own',
  makers: [],
  ways: [
    {
      calls: ['GetProvisionedLimit'],
      async make({ call }) {
        const answer = await call('GetProvisionedLimit', { LimitDefinition })
        const value = asObject(asObject(answer)?.['Limit'])?.['ProvisionedLimitValue']
        if (typeof value !== 'number') throw lacks('GetProvisionedLimit', answer, 'a value')
        return { value }
      },
    },
  ],
  // What is provisioned costs the account, and its people feel it: nothing is asked for but what is there.
  gives: { 'limit.value': { value: ({ limit }) => limit?.value } },
  // Nothing that a run made, so nothing that it removes.
  idOf: () => '',
  observe: () => [{ operation: 'GetProvisionedLimit', input: { LimitDefinition } }],
})
