/** `poolproof plan`: what a run calls and creates, said beforehand. No request goes to the target. */
import { describe } from '../../spec/describe.ts'
import { loadEdition } from '../../spec/edition.ts'
import { plural } from '../../reports/write/numbers.ts'
import type { Case } from '../engine/case.ts'
import { WORLD_OPERATIONS, iamPolicy } from '../world/plan.ts'
import { chooseCases } from './choose.ts'
import type { RawOptions } from './program.ts'
import type { Rehearsal } from './rehearse.ts'
import { rehearse } from './rehearse.ts'
import type { Settings } from './settings.ts'
import { resolveSettings } from './settings.ts'

/** What `suites/targets/url.ts` asks to see whether the API is there. */
const PROBE_CALLS = ['ForgotPassword', 'ListUserPools']

export async function plan(url: string | undefined, raw: RawOptions): Promise<number> {
  const settings = await resolveSettings(url, raw)
  const cases = await chooseCases(settings)
  const calls = callsOf(cases)
  const lines = [
    statement(settings, await rehearse(settings, cases)),
    '',
    `It calls ${calls.join(', ')}.`,
    `Besides, ${plural(cases.filter(({ suite }) => suite === 'protocol').length, 'case')} of the suite protocol send malformed requests, which create nothing.`,
    '',
    'IAM policy for the signed ones (the others need no permission):',
    JSON.stringify(policy(settings, calls), null, 2),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** The operations that a run of these cases calls, by name. */
export function callsOf(cases: readonly Case[]): string[] {
  const own = cases.flatMap(({ operation, calls }) => [operation, ...(calls ?? [])])
  return [...new Set([...WORLD_OPERATIONS.map(({ operation }) => operation), ...PROBE_CALLS, ...own])].toSorted()
}

/** What a run creates, in a few plain sentences. */
export function statement(settings: Settings, { requests, pools, clients, users }: Rehearsal): string {
  const { subject, ratePerSecond } = settings
  const where =
    subject.kind === 'url' ? subject.url : subject.kind === 'emulator' ? subject.name : 'the embedded target'
  const pace = ratePerSecond === undefined ? '' : ` at most ${ratePerSecond}/s,`
  return [
    `On ${where} a run sends about ${requests.toLocaleString('en-US')} requests,${pace} ${plural(settings.concurrency, 'case')} at a time.`,
    `It creates ${plural(pools, 'user pool')} named poolproof-<run>-..., with ${plural(clients, 'app client')} and about ${plural(users, 'user')} in them,`,
    'and removes them at the end, on failure and on Ctrl-C.',
    'A target that breaks the contract gets some more requests and users, since each violation is made as small as can be.',
    'Messages go only to reserved domains (example.com and the like) and to fictitious phone numbers.',
  ].join('\n')
}

/** Allows the signed operations; the pools of some worlds are made with roles. */
function policy({ edition }: Settings, calls: readonly string[]): unknown {
  const signed = calls.filter((name) => describe(loadEdition(edition), name).signed)
  return iamPolicy(signed, { sms: true, developerEmail: true })
}
