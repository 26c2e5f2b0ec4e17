/** What to type to judge a case again: every option that matters, and a command that is there. */
import { word } from '../wire/shell.ts'
import type { Settings } from './settings.ts'
import { usual } from './settings.ts'
import { commandHere } from './started.ts'

/** What to type before `--case ID --seed N` to judge a case of this run again. */
export function replayCommand(settings: Settings, platform: NodeJS.Platform = process.platform): string {
  return [commandHere(process.cwd(), platform), ...optionsOf(settings).map((one) => word(one, platform))].join(' ')
}

/** Those of the defaults are left out that the same target has again. */
function optionsOf(settings: Settings): string[] {
  const { subject, loopback, edition, statuses, runs, configFile, level, signing } = settings
  const { timeoutMs, ratePerSecond, concurrency, budget } = settings
  const normal = usual(subject, loopback)
  const target =
    subject.kind === 'url' ? [subject.url] : subject.kind === 'emulator' ? ['--emulator', subject.name] : []
  const option = (name: string, value: unknown, normally?: unknown): string[] =>
    value === undefined || value === normally ? [] : [name, `${value}`]
  const spent = Object.entries(budget).map(([kind, count]) => `${kind}=${count}`)
  return [
    ...target,
    ...option('--edition', edition),
    ...option('--statuses', statuses),
    ...option('--runs', runs),
    ...option('--level', level.toLowerCase(), 'must'),
    ...option('--concurrency', concurrency, normal.concurrency),
    ...option('--rate', ratePerSecond && `${ratePerSecond}/s`, normal.ratePerSecond && `${normal.ratePerSecond}/s`),
    ...option('--timeout', timeoutMs, normal.timeoutMs),
    ...option('--region', signing.region),
    ...option('--profile', signing.profile),
    ...(JSON.stringify(budget) === JSON.stringify(normal.budget) ? [] : ['--budget', ...spent]),
    ...option('--config', configFile),
  ]
}
