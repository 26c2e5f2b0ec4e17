/** Runs cases without vitest, for the suite's tests of itself: against a reference target in the same process. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { startReference } from '../../fixtures/reference/reference.ts'
import type { Rules } from '../../fixtures/reference/rules.ts'
import { DOCUMENT_EDITION, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
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
  /** The one lie of a mutant. */
  rules?: Partial<Rules>
  /** Milliseconds for one exchange. */
  timeoutMs?: number
  only?: (one: Case) => boolean
}

const CONCURRENCY = 16

/** Every case of every covered operation against a fresh reference target, in the order of the catalogue. */
export async function tryReference(trial: Trial = {}): Promise<CaseRecord[]> {
  const profile = trial.profile ?? 'wire'
  const edition = trial.edition ?? (profile === 'numbered' ? DOCUMENT_EDITION : LATEST_EDITION)
  const reference = await startReference({ edition, statuses: profile, ...(trial.rules ? { rules: trial.rules } : {}) })
  const folder = await mkdtemp(join(tmpdir(), 'poolproof-self-'))
  const session = await openSession({
    target: { name: 'reference', url: reference.url, kind: 'reference' },
    edition,
    profile,
    seed: trial.seed ?? 1,
    runs: trial.runs ?? 3,
    runId: 'self',
    ledgerFile: join(folder, 'created.ndjson'),
    wire: { timeoutMs: trial.timeoutMs ?? 5_000, maxBytes: 1 << 20, connections: CONCURRENCY },
    replay: 'poolproof',
  })
  try {
    const cases = await casesOf(loadEdition(edition), profile)
    const limit = pLimit(CONCURRENCY)
    return await Promise.all(cases.filter(trial.only ?? (() => true)).map((one) => limit(() => session.judge(one))))
  } finally {
    await session.close()
    await reference.close()
    await rm(folder, { recursive: true, force: true })
  }
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
