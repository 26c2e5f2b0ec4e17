/** Runs cases without vitest, for the suite's tests of itself: against a reference target in the same process. */
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

/** A reference target that is up, and the cases that it can be judged by. */
export interface Bench {
  cases: readonly Case[]
  /** In the order that they are given in; those that ride on the exchanges of others come last. */
  judge: (cases: readonly Case[]) => Promise<CaseRecord[]>
}

const CONCURRENCY = 16

/** A fresh reference target for as long as `use` takes. */
export async function onReference<T>(trial: Trial, use: (bench: Bench) => Promise<T>): Promise<T> {
  const profile = trial.profile ?? 'wire'
  const date = trial.edition ?? (profile === 'numbered' ? DOCUMENT_EDITION : LATEST_EDITION)
  const reference = await startReference({
    edition: date,
    statuses: profile,
    ...(trial.rules ? { rules: trial.rules } : {}),
  })
  const folder = await mkdtemp(join(tmpdir(), 'poolproof-self-'))
  const session = await openSession({
    target: { name: 'reference', url: reference.url, kind: trial.hookless === true ? 'url' : 'reference' },
    edition: date,
    profile,
    seed: trial.seed ?? 1,
    runs: trial.runs ?? 3,
    thrifty: trial.thrifty ?? false,
    runId: 'self',
    ledgerFile: join(folder, 'created.ndjson'),
    wire: { timeoutMs: trial.timeoutMs ?? 5_000, maxBytes: 1 << 20, connections: CONCURRENCY },
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
    await reference.close()
    await rm(folder, { recursive: true, force: true })
  }
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
