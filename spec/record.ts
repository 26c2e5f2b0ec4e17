/**
 * What a judged case leaves behind. `records.ndjson` holds one `CaseRecord` per line; every report is written from
 * these and nothing else. Described for other languages by `spec/record.schema.json`.
 */
import type { Level, Source } from './evidence.ts'

/** The suites that a case can belong to. */
export const SUITES = [
  'accept',
  'reject',
  'faults',
  'protocol',
  'authorization',
  'pagination',
  'flows',
  'limits',
] as const
export type Suite = (typeof SUITES)[number]

/** `skipped`: a capability is missing, or the twin was refused. `errored`: the suite could not judge. */
export const STATUSES = ['passed', 'failed', 'warned', 'skipped', 'errored'] as const
export type CaseStatus = (typeof STATUSES)[number]

/**
 * Why a case was skipped or errored, for programs; `reason` says it to people. `capability`: the target lacks what the
 * case needs. `twin`: the request that had to be accepted was refused. `world`: what the case acts on could not be made.
 * `unsupported`: the target does not have the operation. `throttled`: the target kept sending us away. `transport`: nobody answered. `suite`: we broke. `budget`: the run was
 * not to send so much.
 */
export const CAUSES = [
  'capability',
  'twin',
  'world',
  'unsupported',
  'throttled',
  'transport',
  'suite',
  'budget',
] as const
export type Cause = (typeof CAUSES)[number]

/** Which HTTP status a fault carries. */
export const PROFILES = ['wire', 'modeled', 'numbered'] as const
export type Profile = (typeof PROFILES)[number]

/**
 * The target is wrong. `code` is stable and never carries a generated value, so that a thousand violations fold into
 * one finding and shrinking keeps the same bug. `path` is where in the exchange: `status`, `headers.x-amzn-requestid`,
 * `body.message`, `body.CodeDeliveryDetails.Destination`.
 */
export interface Violation {
  code: string
  path: string
  expected: string
  actual: string
  message: string
  /**
   * What came instead, in so few words that it can tell causes apart: `400 UserNotFoundException`, `413 text/html`.
   * Set where `code` and `path` alone do not: another fault, a refusal, an acceptance.
   */
  came?: string
  /** Lower than the case's where the source of this very obligation is weaker; absent: the case's. */
  level?: Level
}

/** One request and what came back, redacted and bounded, as reports keep it. */
export interface ExchangeRecord {
  request: { method: string; url: string; headers: Record<string, string>; body: string; bodyBytes: number }
  /** Absent where nobody answered. `body` is what was kept as text; `bodyBytes` counts what came. */
  response?: { status: number; headers: Record<string, string>; body: string; bodyBytes: number; ms: number }
}

/** A fault answer that the case saw, once or several times, for the diagnosis of a target that follows another status profile. */
export interface ObservedFault {
  /** The operation that answered it, where it is not the case's own. */
  operation?: string
  fault: string
  status: number
  /** The profiles under which this status is the right one for this fault. */
  fits: Profile[]
  /** How many answers were such; absent where it was one. */
  count?: number
}

export interface CaseRecord {
  id: string
  title: string
  operation: string
  suite: Suite
  level: Level
  status: CaseStatus
  source: Source[]
  /** `<member path>:<keyword>`, as in `ClientMetadata{value}:maxLength`. */
  constraint?: string
  /** The exception name that the case is about. */
  fault?: string
  /** Why it was skipped or errored. */
  reason?: string
  because?: Cause
  /** Wall-clock time in milliseconds. */
  ms: number
  /** How many answers the case examined, and how many requests it sent (its set-up included). */
  examined: number
  requests: number
  seed: number
  /** Empty for passed (but a MAY violation leaves a case passed, with the violation noted here). */
  violations: Violation[]
  observed?: ObservedFault[]
  exchange?: ExchangeRecord
  /** A shell line that sends the same request again (secrets left out). */
  curl?: string
  /** The command that judges this case again with the same values. */
  replay?: string
}

/**
 * What became of a fault that an operation declares. `right`: every case of it is. `wrong`: one of its cases is. `in
 * part`: some are right, the others could not be judged. `not provoked`: none could be, or there was none. `waived`: the
 * suite does not try it, and says why.
 */
export const OUTCOMES = ['right', 'wrong', 'in part', 'not provoked', 'waived'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A declared fault of one operation. */
export interface FaultCoverage {
  fault: string
  outcome: Outcome
  /** A case made the target answer it. */
  provoked: boolean
  /** The cases of this run that are about it, and how many of them are right. */
  cases: number
  right: number
  /** What came instead where it is wrong; why it was not tried or not judged elsewhere. The commonest where there are several. */
  reason?: string
}

/** Of one operation: what the description declares, and what this run touched. */
export interface OperationCoverage {
  operation: string
  /** Name of its family, as in `spec/families.json`. */
  family: string
  exercised: boolean
  constraints: Coverage['constraints']
  /** In model order. */
  faults: FaultCoverage[]
}

/** `coverage` of a report: what the description declares, and what this run touched. */
export interface Coverage {
  operations: { declared: number; exercised: number }
  /** `vacuous`: no value can break it, as a lower bound of 0 or a pattern that fits every text. */
  constraints: { declared: number; vacuous: number; checked: number }
  /** `provoked`: a case made the target answer a fault there; `verified`: that case passed. */
  faults: { declared: number; provoked: number; verified: number }
  /** Every operation of the edition, family by family. */
  byOperation: OperationCoverage[]
}

export type Verdict = 'conforms' | 'does not conform' | 'could not judge'

/** All that a report writer needs besides the records. */
export interface RunInfo {
  tool: { name: string; version: string }
  target: { url: string; name: string; capabilities: string[] }
  edition: string
  statuses: Profile
  seed: number
  /** The lowest level whose violation fails the run. */
  level: Level
  /** ISO 8601. */
  startedAt: string
  /** Set where the target's fault answers fit another status profile better: said once, on top. */
  diagnosis?: string
  /** Why the run as a whole could not judge, or was cut short. */
  trouble?: string[]
}

/** `report.json`, described by `reports/report.schema.json`. */
export interface Report extends RunInfo {
  verdict: Verdict
  summary: Record<CaseStatus, number> & { cases: number; noted: number; requests: number; ms: number }
  coverage: Coverage
  cases: CaseRecord[]
}
