/** A case and a context in, a record out: the only place where a verdict is made. */
import { describe } from '../../spec/describe.ts'
import { faultOf, statusesOf } from '../../spec/faults.ts'
import { SuiteError, TransportError } from '../../spec/errors.ts'
import type { Level } from '../../spec/evidence.ts'
import { worstLevel } from '../../spec/verdict.ts'
import type { CaseRecord, CaseStatus, Cause, ObservedFault, Violation } from '../../spec/record.ts'
import { profilesThatFit } from '../../spec/statuses.ts'
import type { Case, CaseContext, Check, Judged } from './case.ts'
import { tryAgain } from './bad-moment.ts'
import { countIn } from './observed.ts'
import { Skip } from '../world/skip.ts'
import { faultName } from '../checks/fault-answer.ts'
import { shorten } from '../checks/violation.ts'
import { curl } from '../wire/curl.ts'
import type { Asked, Exchange } from '../wire/exchange.ts'
import { exchangeRecord, withoutSecrets } from '../wire/redact.ts'
import { withoutForms } from '../wire/secret-forms.ts'
import { unanswered } from '../wire/transport.ts'

/** All of a case's context but what is the case's own. */
export type Surroundings = Omit<CaseContext, 'examine'>

/** What the judge notes while a case runs. */
interface Notes {
  examined: number
  observed: ObservedFault[]
}

const VERDICT: Record<Level, CaseStatus> = { MUST: 'failed', SHOULD: 'warned', MAY: 'passed' }

/**
 * Runs one case. Never throws: what goes wrong becomes the record's status and reason.
 * @param requests counts the requests that this case has sent so far.
 * @param replay the command that judges this case again.
 */
export async function judge(
  one: Case,
  around: Surroundings,
  seed: number,
  requests: () => number,
  replay: string,
): Promise<CaseRecord> {
  const started = performance.now()
  const notes: Notes = { examined: 0, observed: [] }
  const outcome = await attempt(one, around, notes)
  return {
    id: one.id,
    title: one.title,
    operation: one.operation,
    suite: one.suite,
    level: one.level,
    source: one.source,
    ...(one.constraint === undefined ? {} : { constraint: one.constraint }),
    ...(one.fault === undefined ? {} : { fault: one.fault }),
    ms: Math.round(performance.now() - started),
    examined: notes.examined,
    requests: requests(),
    seed,
    ...(notes.observed.length === 0 ? {} : { observed: notes.observed }),
    ...outcome,
    ...(outcome.status === 'passed' && outcome.violations.length === 0 ? {} : { replay }),
  }
}

type Outcome = Pick<CaseRecord, 'status' | 'violations' | 'reason' | 'because' | 'exchange' | 'curl'>

async function attempt(one: Case, around: Surroundings, notes: Notes): Promise<Outcome> {
  const reason = whyNot(one, around)
  if (reason !== undefined) return { status: 'skipped', reason, because: 'capability', violations: [] }
  try {
    const judged = await tryAgain(one, {
      ...around,
      examine: (exchange, ...checks) => examine(one, around, notes, exchange, checks),
    })
    if (notes.examined === 0)
      return { status: 'skipped', reason: 'nothing came that could be examined', because: 'twin', violations: [] }
    return verdict(one, judged)
  } catch (error) {
    return troubled(error)
  }
}

/** Why the case cannot be tried on this target, if so. */
function whyNot(one: Case, { target }: Surroundings): string | undefined {
  const missing = one.needs.filter((hook) => target.hooks[hook] === undefined)
  if (missing.length === 0) return undefined
  return `needs the hook ${missing.join(' and ')}, which this target does not have (poolproof.config.ts can give it)`
}

function examine(one: Case, around: Surroundings, notes: Notes, exchange: Exchange, checks: readonly Check[]): Judged {
  notes.examined += 1
  const observed = observe(one, around, exchange)
  if (observed !== undefined) countIn(notes.observed, observed)
  return { exchange, violations: checks.flatMap((check) => check(exchange)) }
}

/**
 * The fault that the answer names; under `numbered`, where the status names it, the one that the case expects. Undeclared
 * ones say nothing, nor does a nameless 500.
 */
function observe(one: Case, around: Surroundings, exchange: Exchange): ObservedFault | undefined {
  const { status } = exchange.response
  const operation = exchange.operation === undefined ? around.operation : describe(around.edition, exchange.operation)
  const byNumber =
    one.fault !== undefined && statusesOf(operation, one.fault).numbered === status ? one.fault : undefined
  const fault = faultName(exchange) ?? (around.profile === 'numbered' ? byNumber : undefined)
  if (status < 400 || fault === undefined || faultOf(operation, fault) === undefined) return undefined
  const other = operation.name === one.operation ? {} : { operation: operation.name }
  return { ...other, fault, status, fits: profilesThatFit(statusesOf(operation, fault), status) }
}

function verdict(one: Case, judged: readonly Judged[]): Outcome {
  const worst = worstOf(one, judged)
  if (worst === undefined) return { status: 'passed', violations: [] }
  const violations = dedupe(judged.flatMap((each) => each.violations.map((one) => clean(each.exchange, one))))
  return {
    status: VERDICT[worstLevel(violations, one.level) ?? one.level],
    violations,
    ...evidence(worst.exchange),
  }
}

/** The answer that breaks the most binding obligation: it is the one that a record shows. */
function worstOf(one: Case, judged: readonly Judged[]): Judged | undefined {
  const worst = worstLevel(
    judged.flatMap(({ violations }) => violations),
    one.level,
  )
  return judged.find(({ violations }) => violations.length > 0 && worstLevel(violations, one.level) === worst)
}

/** What a violation quotes may hold secrets. Shortened after they are out, so that no half of one is left. */
function clean(exchange: Exchange, found: Violation): Violation {
  const say = (text: string) => shorten(withoutSecrets(exchange, text))
  return { ...found, expected: say(found.expected), actual: say(found.actual) }
}

/** The first of each kind: it is the one whose exchange the record keeps. */
function dedupe(violations: readonly Violation[]): Violation[] {
  const first = new Map<string, Violation>()
  for (const each of violations) {
    const key = `${each.code} ${each.path} ${each.expected} ${each.came ?? ''}`
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()]
}

/** Three kinds of wrong: silence and our own faults never count against the target. */
function troubled(error: unknown): Outcome {
  const status = error instanceof Skip ? 'skipped' : 'errored'
  return {
    status,
    reason: bounded(askedIn(error), reasonOf(error)),
    because: causeOf(error),
    violations: [],
    ...evidence(askedIn(error)),
  }
}

function causeOf(error: unknown): Cause {
  if (error instanceof Skip) return error.because
  return error instanceof TransportError ? 'transport' : 'suite'
}

function reasonOf(error: unknown): string {
  if (error instanceof Skip) return error.message
  if (error instanceof TransportError) return `nobody answered: ${error.message}`
  if (error instanceof SuiteError) return `${error.code}: ${error.message}`
  // Where it broke is for who develops the suite: a stack holds paths of this machine.
  const stack = process.env['DEBUG'] === 'poolproof' && error instanceof Error ? error.stack : undefined
  return `the suite broke: ${stack ?? String(error)} (DEBUG=poolproof tells where)`
}

/** Characters of a reason: it may quote what the target said. */
const LONGEST_REASON = 1_000

function bounded(asked: Asked | undefined, reason: string): string {
  const clean = asked === undefined ? withoutForms(reason.slice(0, 4 * LONGEST_REASON)) : withoutSecrets(asked, reason)
  return shorten(clean, LONGEST_REASON)
}

/** The request that led to the trouble, where there was one. */
function askedIn(error: unknown): Asked | undefined {
  if (error instanceof Skip) return error.exchange
  return error instanceof TransportError ? unanswered(error) : undefined
}

/** What a record keeps of a request and, if there was one, its answer. */
function evidence(asked: Asked | undefined): Pick<CaseRecord, 'exchange' | 'curl'> {
  if (asked === undefined) return {}
  const line = curl(asked)
  return { exchange: exchangeRecord(asked), ...(line === undefined ? {} : { curl: line }) }
}
