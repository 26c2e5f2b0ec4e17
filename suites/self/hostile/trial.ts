/** Tries one behaviour, and says what is wrong with how the run took it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startReference } from '../../../fixtures/reference/reference.ts'
import { LATEST_EDITION, loadEdition } from '../../../spec/edition.ts'
import { packageRoot } from '../../../spec/root.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { createWire, type Wire } from '../../wire/client.ts'
import type { Behaviour } from './behaviour.ts'
import { MARK } from './canary.ts'
import { runCommand, type Run } from './child.ts'
import { startProxy } from './proxy.ts'
import { readWritten, type Written } from './reports.ts'

/** What may go wrong, as the totals count it. */
export const WRONGS = [
  'crash',
  'hang',
  'exit code',
  'left in silence',
  'canary',
  'bound',
  'form',
  'bystander',
  'accusation',
  'not tried',
] as const

export interface Wrong {
  kind: (typeof WRONGS)[number]
  what: string
}

export interface Tried {
  id: string
  run: Run
  written: Written
  /** Things that the run made and that were there when all was over. */
  left: number
  wrongs: Wrong[]
}

const TIMEOUT_MS = 2_000
const SEED = 11
/** How long a run may take, where its behaviour does not say. */
const SECONDS = 90
/** How long a run may overrun before it counts as hung, as a multiple of what it may take. */
const HUNG = 1.5
/** How long whoever cleans up after a run that was killed may take. */
const REAPER_MS = 15_000
/** What a run says of what it leaves. */
const SAYS_LEFT = /\bleft on the target\b|\b(?:is|are|perhaps|may be) left\b|could not be removed|cannot be seen/i
/** What no terminal should be sent: controls but for line ends and tabs, and what turns the direction of writing. */
const ACTS_ON_A_TERMINAL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const STACK = /\n\s+at .+(?::\d+:\d+|<anonymous>)\)?|Node\.js v\d+/

/** @param seed for the values of the run. */
export async function tryBehaviour(id: string, behaviour: Behaviour, seed = SEED): Promise<Tried> {
  const { cases = [], seconds = SECONDS, signal } = behaviour
  const reference = await startReference()
  const edition = loadEdition(LATEST_EDITION)
  const wire = createWire({ url: reference.url, profile: 'wire', edition, timeoutMs: 10_000, connections: 1 })
  const proxy = await startProxy(reference.url, behaviour.act)
  const folder = mkdtempSync(join(tmpdir(), 'poolproof-hostile-'))
  try {
    install(folder)
    const bystander = await addBystander(wire)
    const choice = cases.length === 0 ? ['--operation', 'ForgotPassword'] : ['--case', ...cases]
    const fixed = ['--runs', '2', '--timeout', `${TIMEOUT_MS}`, '--seed', `${seed}`, '--out', 'out']
    const run = await runCommand({
      args: [proxy.url, ...choice, ...fixed],
      folder,
      mostSeconds: seconds * HUNG,
      ...(signal === undefined ? {} : { signal }),
    })
    await Promise.race([proxy.idle(), sleep(REAPER_MS)])
    const left = await remaining(reference.url, run.code === null ? REAPER_MS : 0)
    const out = join(folder, 'out')
    const written = readWritten(out, run.code !== null && run.stderr.includes('poolproof: judging '))
    const ledger = [...written.texts.keys()].some((name) => name.startsWith('created-'))
    const wrongs = [
      ...wrongsOfRun(behaviour, run),
      ...wrongsOfText(behaviour, run, written, proxy.secrets),
      ...wrongsOfRest(behaviour, run, written, { left, ledger }),
    ]
    if (!(await isThere(wire, bystander))) {
      wrongs.push({ kind: 'bystander', what: 'a pool that is not of the run was removed' })
    }
    return { id, run, written, left, wrongs }
  } finally {
    proxy.close()
    await wire.close()
    await reference.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As npm does it, so that lines that replay name no folder of this machine. */
function install(folder: string): void {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(packageRoot(), join(folder, 'node_modules', 'poolproof'), 'dir')
}

function wrongsOfRun(
  { ends, early, seconds = SECONDS, megabytes = 400, work = 15, signal }: Behaviour,
  run: Run,
): Wrong[] {
  if (run.hung) return [{ kind: 'hang', what: `did not end within ${seconds * HUNG} s` }]
  const wrongs: Wrong[] = []
  if (STACK.test(run.stderr) || run.stderr.includes('the suite broke')) {
    wrongs.push({
      kind: 'crash',
      what: (/.*the suite broke.*|\w*Error: .*/.exec(run.stderr)?.[0] ?? run.stderr).slice(0, 200),
    })
  }
  if (run.code === null ? signal?.name !== 'SIGKILL' : !ends.includes(run.code)) {
    wrongs.push({ kind: 'exit code', what: `${run.code} instead of ${ends.join(' or ')}: ${lastLine(run)}` })
  }
  if (early === undefined && !run.stderr.includes('poolproof: judging ')) {
    wrongs.push({ kind: 'not tried', what: lastLine(run) })
  }
  if (run.seconds > seconds) wrongs.push({ kind: 'bound', what: `${run.seconds.toFixed(1)} s instead of ${seconds}` })
  if ((run.work ?? 0) > work) {
    wrongs.push({ kind: 'bound', what: `${run.work?.toFixed(1)} s of work instead of ${work}` })
  }
  if ((run.megabytes ?? 0) > megabytes) {
    wrongs.push({ kind: 'bound', what: `${Math.round(run.megabytes ?? 0)} MB of memory instead of ${megabytes}` })
  }
  return wrongs
}

function wrongsOfText(
  { hides = [], reports = 8 }: Behaviour,
  run: Run,
  written: Written,
  secrets: ReadonlySet<string>,
): Wrong[] {
  const wrongs: Wrong[] = written.malformed.map((what) => ({ kind: 'form', what }))
  const texts = new Map([...written.texts, ['stdout', run.stdout], ['stderr', run.stderr]])
  for (const name of ['stdout', 'stderr']) {
    const found = ACTS_ON_A_TERMINAL.exec(texts.get(name) ?? '')?.[0]
    if (found !== undefined) wrongs.push({ kind: 'form', what: `${JSON.stringify(found)} on ${name}` })
  }
  if (written.bytes > reports * 1e6) {
    wrongs.push({ kind: 'bound', what: `${(written.bytes / 1e6).toFixed(1)} MB of reports instead of ${reports}` })
  }
  for (const [name, text] of texts) {
    // The ledger is for who cleans up, not for who reads.
    if (name.startsWith('created-')) continue
    const told = [MARK, ...hides, ...secrets].find((value) => text.includes(value))
    if (told !== undefined) wrongs.push({ kind: 'canary', what: `${around(text, told)} in ${name}` })
    const broke = /the suite broke[^"\n]{0,100}/.exec(text)?.[0]
    if (broke !== undefined && name === 'records.ndjson') wrongs.push({ kind: 'crash', what: broke })
    if (text.includes(`${packageRoot()}/`)) wrongs.push({ kind: 'form', what: `a local path in ${name}` })
  }
  return wrongs
}

function wrongsOfRest(
  behaviour: Behaviour,
  run: Run,
  { report }: Written,
  { left, ledger }: { left: number; ledger: boolean },
): Wrong[] {
  if (left === 0) return []
  const said = [run.stdout, run.stderr, ...(report?.trouble ?? [])].some((text) => SAYS_LEFT.test(text))
  // Who was killed can say nothing: what is there is in the ledger, for who cleans up.
  const isTold = run.code === null ? ledger : said && ledger && run.code !== 0
  if (!isTold)
    return [
      { kind: 'left in silence', what: `${left} pools, ${said ? '' : 'not '}told, ${ledger ? 'a' : 'no'} ledger` },
    ]
  return behaviour.left === 'told' ? [] : [{ kind: 'bound', what: `${left} pools are left, though told` }]
}

/** What is the target's own is nobody's to remove. */
async function addBystander(wire: Wire): Promise<string> {
  const { response } = await wire.call('CreateUserPool', { PoolName: 'customers' })
  return (response.json as { UserPool: { Id: string } }).UserPool.Id
}

const isThere = async (wire: Wire, UserPoolId: string): Promise<boolean> =>
  isSuccess(await wire.call('DescribeUserPool', { UserPoolId }))

/** How many pools there are besides the bystander; looked at again while somebody may be removing them. */
async function remaining(url: string, patienceMs: number): Promise<number> {
  const until = performance.now() + patienceMs
  for (;;) {
    const { pools } = (await (await fetch(`${url}/_poolproof/state`)).json()) as { pools: number }
    if (pools <= 1 || performance.now() >= until) return pools - 1
    await sleep(200)
  }
}

const lastLine = ({ stderr }: Run): string => stderr.trim().split('\n').at(-1)?.slice(0, 200) ?? ''

/** Where it stands, for who looks for the cause. */
function around(text: string, value: string): string {
  const at = text.indexOf(value)
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + value.length + 20))
}
