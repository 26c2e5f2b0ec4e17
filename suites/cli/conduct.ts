/** The middle of a run: the cases are tried on a target that is up, and what they created is removed again. */
import { join } from 'node:path'
import type { CaseRecord } from '../../spec/record.ts'
import type { RecordLog } from '../../reports/record-log.ts'
import { plural } from '../../reports/write/numbers.ts'
import type { Case } from '../engine/case.ts'
import type { SessionSettings } from '../engine/session.ts'
import { newRunId } from '../world/names.ts'
import { prepareCleanUp } from './clean-up.ts'
import type { Hooks } from '../targets/adapter.ts'
import type { Interrupt } from './interrupt.ts'
import { INTERRUPTED } from './interrupt.ts'
import { foresight, isThrifty, planBudget } from './budget.ts'
import { foresee } from './foresee.ts'
import { statement } from './plan.ts'
import { startProgress } from './progress.ts'
import { runSuite } from './run-suite.ts'
import { replayCommand } from './replay.ts'
import type { Settings } from './settings.ts'
import { say, sayLines } from './streams.ts'
import type { Running } from './subject.ts'
import type { Thread } from './thread.ts'

/** What a run has found. */
export interface Found {
  records: CaseRecord[]
  /** Why the run as a whole could not judge. */
  trouble: string[]
}

/**
 * @param log takes each record as its case ends; where it cannot, the run is given up.
 * @param thread where the cases run.
 * @param hooks those that the target has: a case that lacks one asks nothing of it.
 */
export async function conduct(
  settings: Settings,
  chosen: readonly Case[],
  target: Running,
  { log, interrupt, thread, hooks }: { log: RecordLog; interrupt: Interrupt; thread: Thread; hooks: Hooks },
): Promise<Found> {
  const found: Found = { records: [], trouble: [] }
  const budgeted = planBudget(chosen, { ...settings, hooks })
  const { cases, runs, left } = budgeted
  if (!settings.loopback)
    sayLines(statement(settings, foresee(cases, runs, foresight(settings.budget, hooks)), budgeted))
  const session = sessionSettings({ ...settings, runs }, target)
  const { name, url } = target.descriptor
  say(`poolproof: judging ${name} at ${url}: ${plural(cases.length, 'case')}, seed ${settings.seed}`)
  const cleanUp = prepareCleanUp(session, target, say)
  const progress = await startProgress(chosen.length, settings.level)
  const givenUp = new AbortController()
  const listener = {
    onRecord(record: CaseRecord) {
      // What was under way when the run was given up could not end.
      if (givenUp.signal.aborted) return
      found.records.push(record)
      progress.onRecord(record)
      try {
        log.append(record)
      } catch (error) {
        found.trouble.push(error instanceof Error ? error.message : String(error))
        givenUp.abort()
      }
    },
    onTrouble: (message: string) => void found.trouble.push(message),
  }
  for (const one of left) listener.onRecord(leftOut(one, settings.seed))
  const { configFile, concurrency } = settings
  const input = { session, caseIds: cases.map(({ id }) => id), concurrency, ...(configFile ? { configFile } : {}) }
  try {
    await runSuite(input, listener, AbortSignal.any([interrupt.signal, givenUp.signal]), thread)
  } finally {
    progress.stop()
    if (interrupt.signal.aborted) found.trouble.unshift(`${INTERRUPTED}${interrupt.came()}: not every case was judged`)
    else found.trouble.push(...lost(chosen, found))
    found.trouble.push(...(await cleanUp.finish()))
  }
  return found
}

/** The record of a case that the budget has no room for. */
function leftOut({ id, title, operation, suite, level, source, constraint, fault }: Case, seed: number): CaseRecord {
  return {
    id,
    title,
    operation,
    suite,
    level,
    source,
    ...(constraint === undefined ? {} : { constraint }),
    ...(fault === undefined ? {} : { fault }),
    status: 'skipped',
    reason: 'left out, so that the run keeps to its budget (--budget)',
    because: 'budget',
    ms: 0,
    examined: 0,
    requests: 0,
    seed,
    violations: [],
  }
}

/** A case that left no record must not vanish from a verdict. */
function lost(cases: readonly Case[], { records, trouble }: Found): string[] {
  const judged = new Set(records.map(({ id }) => id))
  const missing = cases.filter(({ id }) => !judged.has(id))
  if (missing.length === 0 || trouble.length > 0) return []
  return [`${missing.length} of ${plural(cases.length, 'case')} left no record, as in ${missing[0]?.id}`]
}

function sessionSettings(settings: Settings, target: Running): SessionSettings {
  const { edition, statuses, seed, runs, timeoutMs, concurrency, ratePerSecond, signing } = settings
  const runId = newRunId()
  return {
    target: target.descriptor,
    edition,
    profile: statuses,
    seed,
    runs,
    runId,
    ledgerFile: join(settings.out, `created-${runId}.ndjson`),
    wire: { timeoutMs, connections: concurrency, signing, ...(ratePerSecond === undefined ? {} : { ratePerSecond }) },
    ...(target.triggersPort === undefined ? {} : { triggersPort: target.triggersPort }),
    replay: replayCommand(settings),
    thrifty: isThrifty(settings.budget),
  }
}
