/** What SetLogDeliveryConfiguration refuses: sources twice or without destination, what is elsewhere, what the tier lacks. */
import { model, wire, type Source } from '../../../spec/evidence.ts'
import { is } from '../../faults/binds.ts'
import type { Recipe } from '../../faults/recipe.ts'
import type { Input } from '../../operations/success.ts'

interface Row {
  variant: string
  says: string
  title: string
  source: Source[]
  /** What the list is instead, where one of this destination is accepted. */
  list: (accepted: Readonly<Record<string, unknown>>) => unknown[]
}

const deploys = wire('B', 'cdk-preflight, cognito rules (real deploys, 2026)')
const measured = wire('B', 'floci-io/floci, integration tests that were measured against the live API (2026)')

const ROWS: readonly Row[] = [
  {
    variant: 'source-twice',
    says: 'log-sources-twice',
    title: 'refuses an event source that is named twice',
    source: [deploys],
    list: (one) => [one, one],
  },
  {
    variant: 'source-without-destination',
    says: 'log-sources-nowhere',
    title: 'refuses an event source without destination',
    source: [measured],
    list: ({ CloudWatchLogsConfiguration: _left, ...one }) => [one],
  },
  {
    variant: 'source-twice-and-without-destination',
    says: 'log-sources-both',
    title: 'refuses an event source that is named twice, once without destination, for both reasons',
    source: [measured],
    list: ({ CloudWatchLogsConfiguration, ...one }) => [{ ...one, CloudWatchLogsConfiguration }, one],
  },
  {
    variant: 'log-group-elsewhere',
    says: 'log-group-region',
    title: 'refuses a log group of another region',
    source: [deploys],
    list: (one) => [{ ...one, CloudWatchLogsConfiguration: { LogGroupArn: elsewhere(one) } }],
  },
]

/** What no pool streams that is not of the highest tier. */
const EVENTS = {
  LogLevel: 'INFO',
  EventSource: 'userAuthEvents',
  S3Configuration: { BucketArn: 'arn:aws:s3:::poolproof-logs' },
}

function tier(name: 'ESSENTIALS' | 'LITE'): Recipe {
  return {
    fault: 'FeatureUnavailableInTierException',
    variant: name.toLowerCase(),
    says: `log-tier-${name.toLowerCase()}`,
    title: `refuses to stream what users do for a pool of the tier ${name}`,
    source: [
      model('FeatureUnavailableInTierException: a feature that the current feature plan does not have'),
      wire('B', 'recorded: SetLogDeliveryConfiguration-3 (its text)'),
    ],
    applies: is('SetLogDeliveryConfiguration'),
    provokes: ({ wants }) => ({
      changes: 'request',
      ...(name === 'LITE' ? { wish: { wants: { ...wants, pool: { tier: 'LITE' } } } } : {}),
      request: (_ctx, { input }) => ({ ...input, LogConfigurations: [EVENTS] }),
    }),
  }
}

export const recipes: Recipe[] = [
  ...ROWS.map(({ list, ...row }): Recipe => ({
    fault: 'InvalidParameterException',
    ...row,
    applies: is('SetLogDeliveryConfiguration'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, LogConfigurations: list(firstOf(input)) }),
    }),
  })),
  tier('ESSENTIALS'),
  tier('LITE'),
]

const firstOf = ({ LogConfigurations }: Input): Readonly<Record<string, unknown>> =>
  (LogConfigurations as Record<string, unknown>[])[0] ?? {}

function elsewhere({ CloudWatchLogsConfiguration }: Readonly<Record<string, unknown>>): string {
  const { LogGroupArn } = CloudWatchLogsConfiguration as { LogGroupArn: string }
  const [arn, partition, service, region, ...rest] = LogGroupArn.split(':')
  return [arn, partition, service, region === 'eu-west-1' ? 'us-east-1' : 'eu-west-1', ...rest].join(':')
}
