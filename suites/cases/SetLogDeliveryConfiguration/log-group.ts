/** A log configuration whose log group would be in the region of the pool. */
import type { Pool } from '../../world/resources/pool.ts'

export function toLogGroup({ id }: Pool, name: string): Record<string, unknown> {
  const [region = 'us-east-1'] = id.split('_')
  return {
    LogLevel: 'ERROR',
    EventSource: 'userNotification',
    CloudWatchLogsConfiguration: { LogGroupArn: `arn:aws:logs:${region}:123456789012:log-group:${name}` },
  }
}
