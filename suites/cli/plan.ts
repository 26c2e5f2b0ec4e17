/** `poolproof plan`: what a run calls and creates, said beforehand. No request goes to the target. */
import { describe } from '../../spec/describe.ts'
import { loadEdition } from '../../spec/edition.ts'
import { plural } from '../../reports/write/numbers.ts'
import { iamPolicy, type PlannedWorld } from '../world/plan.ts'
import { foresight, planBudget, type Budgeted } from './budget.ts'
import { chooseCases } from './choose.ts'
import { foresee, type Foreseen } from './foresee.ts'
import type { RawOptions } from './program.ts'
import { loadUserHooks } from '../targets/user-config.ts'
import type { Settings } from './settings.ts'
import { resolveSettings } from './settings.ts'
import { print } from './streams.ts'

export async function plan(url: string | undefined, raw: RawOptions): Promise<number> {
  const settings = await resolveSettings(url, raw)
  const all = await chooseCases(settings)
  // What is on this machine may serve hooks of its own; nobody asks it here.
  const { configFile, loopback, budget } = settings
  const hooks = loopback ? undefined : configFile === undefined ? {} : await loadUserHooks(configFile)
  const budgeted = planBudget(all, { ...settings, hooks })
  const foreseen = foresee(budgeted.cases, budgeted.runs, foresight(budget, hooks))
  const lines = [
    statement(settings, foreseen, budgeted),
    '',
    `It calls ${foreseen.calls.join(', ')}.`,
    `Besides, ${plural(budgeted.cases.filter(({ suite }) => suite === 'protocol').length, 'case')} of the suite protocol send malformed requests, which create nothing.`,
    '',
    'IAM policy for the signed ones (the others need no permission):',
    JSON.stringify(policy(settings, foreseen), null, 2),
  ]
  print(`${lines.join('\n')}\n`)
  return 0
}

/** What a run creates, in a few plain sentences. */
export function statement(settings: Settings, foreseen: Foreseen, { left, runs }: Budgeted): string {
  const { subject, ratePerSecond } = settings
  const { requests, made, messages } = foreseen
  const where =
    subject.kind === 'url' ? subject.url : subject.kind === 'emulator' ? subject.name : 'the embedded target'
  const pace = ratePerSecond === undefined ? '' : ` at most ${ratePerSecond}/s,`
  const time = ratePerSecond === undefined ? '' : `, which takes about ${duration(requests / ratePerSecond)}`
  return [
    `On ${where} a run sends about ${requests.toLocaleString('en-US')} requests,${pace} ${plural(settings.concurrency, 'case')} at a time${time}.`,
    `It creates ${madeInWords(made)}, all named poolproof-<run>-..., and removes them at the end, on failure and on Ctrl-C.`,
    `It causes about ${plural(messages, 'message')}, to reserved domains (example.com and the like) and fictitious phone numbers only.`,
    'A target that breaks the contract gets some more requests and users, since each violation is made as small as can be.',
    ...(left.length === 0
      ? []
      : [
          `To keep to its budget it tries ${plural(runs, 'value')} per generated case, and leaves ${plural(left.length, 'case')} out, as in ${left[0]?.id}.`,
        ]),
  ].join('\n')
}

function madeInWords(made: PlannedWorld['made']): string {
  const words: Record<string, string> = { pool: 'user pool', client: 'app client' }
  const parts = [...made]
    .filter(([kind]) => kind !== 'signIn')
    .map(([kind, count]) => `about ${plural(count, words[kind] ?? kind)}`)
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function duration(seconds: number): string {
  return seconds < 90 ? plural(Math.ceil(seconds), 'second') : plural(Math.ceil(seconds / 60), 'minute')
}

/** Allows the signed operations; the pools of some worlds are made with roles. */
function policy({ edition }: Settings, { calls, roles }: Foreseen): unknown {
  const signed = calls.filter((name) => describe(loadEdition(edition), name).signed)
  return iamPolicy(signed, roles)
}
