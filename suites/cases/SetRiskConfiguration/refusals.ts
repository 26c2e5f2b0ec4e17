/** What SetRiskConfiguration refuses: what is no range, a client that is not there, an identity that cannot send. */
import { model, wire } from '../../../spec/evidence.ts'
import { is } from '../../faults/binds.ts'
import type { Recipe } from '../../faults/recipe.ts'
import type { Input } from '../../operations/success.ts'

const applies = is('SetRiskConfiguration')
const deploys = wire('B', 'cdk-preflight, cognito rules (real deploys, 2026)')

/** A range by itself would be in order: it is its form that is wrong. */
const ranges = (list: 'BlockedIPRangeList' | 'SkippedIPRangeList', range: string) => ({
  RiskExceptionConfiguration: { [list]: [range] },
})

function notify(input: Input, region: string): Input {
  const SourceArn = `arn:aws:ses:${region}:123456789012:identity/no-reply@example.com`
  const AccountTakeoverRiskConfiguration = {
    Actions: { HighAction: { Notify: true, EventAction: 'BLOCK' } },
    NotifyConfiguration: { SourceArn },
  }
  return { ...input, AccountTakeoverRiskConfiguration }
}

const noRange = (variant: string, list: 'BlockedIPRangeList' | 'SkippedIPRangeList', what: string): Recipe => ({
  fault: 'InvalidParameterException',
  variant,
  says: 'not-cidr',
  title: `refuses ${what} that is not in CIDR notation`,
  source: [wire('B', 'recorded: SetRiskConfiguration-1')],
  applies,
  provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, ...ranges(list, '10.0.0.1') }) }),
})

export const recipes: Recipe[] = [
  noRange('blocked-range', 'BlockedIPRangeList', 'a range to block'),
  noRange('skipped-range', 'SkippedIPRangeList', 'a range to skip'),
  {
    fault: 'InvalidParameterException',
    variant: 'ses-region',
    says: 'ses-region',
    title: 'refuses an identity in a region from which no e-mail is sent',
    source: [deploys],
    applies,
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => notify(input, 'eu-central-1') }),
  },
  {
    fault: 'InvalidEmailRoleAccessPolicyException',
    title: 'answers that it may not use the identity that is to send',
    source: [model('InvalidEmailRoleAccessPolicyException: not allowed to use the e-mail identity')],
    needs: ['breakEmailRole'],
    applies,
    provokes: () => ({
      changes: 'world',
      input: ({ input }) => notify(input, 'us-east-1'),
      trouble: ({ hooks }, { have }) => hooks.breakEmailRole({ userPoolId: have.pool?.id ?? '' }),
    }),
  },
]
