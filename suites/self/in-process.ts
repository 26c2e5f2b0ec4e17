/** Runs cases without vitest, for the suite's tests of itself: mostly against a reference target in the same process. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { startReference } from '../../fixtures/reference/reference.ts'
import type { Rules } from '../../fixtures/reference/rules.ts'
import { DOCUMENT_EDITION, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { begunOperations } from '../../spec/families.ts'
import type { CaseRecord, Profile } from '../../spec/record.ts'
import type { Case } from '../engine/case.ts'
import { casesOf } from '../engine/catalogue.ts'
import { openSession } from '../engine/session.ts'
import type { TargetDescriptor } from '../targets/attach.ts'
import { localKey } from '../targets/reference.ts'

export interface Trial {
  profile?: Profile
  edition?: string
  seed?: number
  /** Values per generated case. */
  runs?: number
  /** Messages to people are counted. */
  thrifty?: boolean
  /** As a black box: nothing but its API. */
  hookless?: true
  /** The one lie of a mutant. */
  rules?: Partial<Rules>
  /** Milliseconds for one exchange. */
  timeoutMs?: number
  /** Default: all that have cases. */
  operations?: readonly string[]
  only?: (one: Case) => boolean
}

/** A target that is up, and the cases that it can be judged by. */
export interface Bench {
  cases: readonly Case[]
  /** In the order that they are given in; those that ride on the exchanges of others come last. */
  judge: (cases: readonly Case[]) => Promise<CaseRecord[]>
}

const CONCURRENCY = 16

/** A fresh reference target for as long as `use` takes. */
export async function onReference<T>(trial: Trial, use: (bench: Bench) => Promise<T>): Promise<T> {
  const { rules } = trial
  const { edition, profile: statuses } = termsOf(trial)
  const reference = await startReference({ edition, statuses, credentials: localKey(), ...(rules ? { rules } : {}) })
  try {
    return await onTarget(
      { name: 'reference', url: reference.url, kind: trial.hookless === true ? 'url' : 'reference' },
      trial,
      use,
    )
  } finally {
    await reference.close()
  }
}

/** Any target, as it is: nobody asks first whether it is this API. */
export async function onTarget<T>(
  target: TargetDescriptor,
  trial: Trial,
  use: (bench: Bench) => Promise<T>,
): Promise<T> {
  const { edition: date, profile } = termsOf(trial)
  const folder = await mkdtemp(join(tmpdir(), 'poolproof-self-'))
  const session = await openSession({
    target,
    edition: date,
    profile,
    seed: trial.seed ?? 1,
    runs: trial.runs ?? 3,
    thrifty: trial.thrifty ?? false,
    runId: 'self',
    ledgerFile: join(folder, 'created.ndjson'),
    wire: { timeoutMs: trial.timeoutMs ?? 5_000, maxBytes: 1 << 21, connections: CONCURRENCY },
    replay: 'poolproof',
  })
  const edition = loadEdition(date)
  const limit = pLimit(CONCURRENCY)
  async function judge(cases: readonly Case[]): Promise<CaseRecord[]> {
    const judged = new Map<string, CaseRecord>()
    for (const rides of [false, true]) {
      const some = cases.filter((one) => (one.rides === true) === rides)
      const records = await Promise.all(some.map((one) => limit(() => session.judge(one))))
      for (const record of records) judged.set(record.id, record)
    }
    return cases.flatMap(({ id }) => judged.get(id) ?? [])
  }
  try {
    const known = begunOperations(edition)
    const operations = trial.operations?.filter((name) => known.includes(name)) ?? known
    return await use({ cases: await casesOf(edition, profile, operations), judge })
  } finally {
    await session.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function termsOf({ profile = 'wire', edition }: Trial): { profile: Profile; edition: string } {
  return { profile, edition: edition ?? (profile === 'numbered' ? DOCUMENT_EDITION : LATEST_EDITION) }
}

/** Every case of every covered operation against a fresh reference target, in the order of the catalogue. */
export function tryReference(trial: Trial = {}): Promise<CaseRecord[]> {
  return onReference(trial, ({ cases, judge }) => judge(cases.filter(trial.only ?? (() => true))))
}

/** "ForgotPassword/x: failed (fault-name) ..." of every record that is not plainly passed, for a test's message. */
export function complaints(records: readonly CaseRecord[], ...fine: CaseRecord['status'][]): string[] {
  return records
    .filter((one) => (one.status !== 'passed' || one.violations.length > 0) && !fine.includes(one.status))
    .map((one) => {
      const codes = one.violations.map(({ code, path, actual }) => `${code} at ${path}: ${actual}`).join('; ')
      return `${one.id}: ${one.status} ${one.reason ?? codes}`
    })
}
