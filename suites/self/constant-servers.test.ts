/** Who gives one answer to everything has shown nothing: no case passes, no fault counts as provoked. */
import { describe, expect, it, vi } from 'vitest'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { begunOperations } from '../../spec/families.ts'
import { PROFILES, type CaseRecord } from '../../spec/record.ts'
import type { Case } from '../engine/case.ts'
import { coverageOf } from '../engine/coverage.ts'
import { seedOf } from '../engine/session.ts'
import { fakeHttp } from '../wire/fake.helper.ts'
import type { ConstantAnswer } from './constant-servers.helper.ts'
import { CONSTANT, readmeRows } from './constant-servers.helper.ts'
import { onReference, onTarget, type Trial } from './in-process.ts'
import { sliceOfCommit } from './slices.ts'

// Nobody waits for a server that never says anything else.
vi.mock('node:timers/promises', () => ({ setTimeout: () => new Promise((resolve) => setImmediate(resolve)) }))

const edition = loadEdition(LATEST_EDITION)
const servers = Object.entries(CONSTANT)

async function judged({ status, type, body }: ConstantAnswer, trial: Trial): Promise<CaseRecord[]> {
  const server = await fakeHttp((_, response) => response.writeHead(status, { 'content-type': type }).end(body))
  const target = { kind: 'url', name: 'constant', url: server.url } as const
  try {
    return await onTarget(target, trial, ({ cases, judge }) => judge(cases.filter(trial.only ?? (() => true))))
  } finally {
    await server.close()
  }
}

/** The reference target, but that these operations give one answer. */
function judgedPartly({ status, type, body }: ConstantAnswer, operations: readonly string[]): Promise<CaseRecord[]> {
  const rules: Trial['rules'] = {
    lastWord: (answer, { operation }) =>
      operations.includes(operation?.name ?? '') ? { status, headers: { 'content-type': type }, body } : answer,
  }
  return onReference({ operations, runs: 1, rules }, ({ cases, judge }) => judge(cases.filter(asksTheOperation)))
}

/** A preflight names no operation, so that who answers it well has done well. */
const asksTheOperation = ({ id }: Pick<Case, 'id'>): boolean => !id.endsWith('/preflight')

const SHARES = 4
const share = sliceOfCommit() % SHARES
const isOfShare = ({ id }: Pick<Case, 'id'>): boolean => (seedOf(0, id) >>> 0) % SHARES === share

/** What is noted is told as a violation. */
const passed = (records: readonly CaseRecord[]): string[] =>
  records.filter(({ status, violations }) => status === 'passed' && violations.length === 0).map(({ id }) => id)

// Each judges thousands of cases, on machines of any speed.
const PATIENCE = { timeout: 300_000 }

describe('a server that answers everything with', PATIENCE, () => {
  it.each(servers)('%s passes no case of any operation', async (name, answer) => {
    const records = await judged(answer, { runs: 1 })
    expect(new Set(records.map(({ operation }) => operation))).toEqual(new Set(begunOperations(edition)))
    const { faults } = coverageOf(edition, records)
    expect([passed(records), faults.provoked, faults.verified]).toEqual([[], 0, 0])
    expect(readmeRows()[name]).toMatchObject({ passed: '0', provoked: '0', verified: '0' })
  })

  // What a status profile changes, it changes alike in the cases of all operations: each run takes a share of them.
  it.each(servers)('%s passes none either under other status profiles', async (_, answer) => {
    for (const profile of PROFILES.filter((one) => one !== 'wire')) {
      const records = await judged(answer, { profile, runs: 1, only: isOfShare })
      expect(records.length).toBeGreaterThan(50)
      expect(passed(records)).toEqual([])
    }
  })
})

/** The world cannot do without these. */
const MAKERS = ['AdminCreateUser', 'CreateGroup']
const groups = [begunOperations(edition).filter((name) => !MAKERS.includes(name)), ...MAKERS.map((name) => [name])]

/** The others are told from a fault by the first case that looks. */
const REFUSING = ['400 InvalidParameterException', '400 and a message, but no name']

describe('a target that is right but for operations that answer everything with', PATIENCE, () => {
  it.each(servers.filter(([name]) => REFUSING.includes(name)))('%s passes no case of theirs', async (_, answer) => {
    for (const operations of groups) {
      const records = await judgedPartly(answer, operations)
      const { faults } = coverageOf(edition, records)
      expect([passed(records), faults.provoked, faults.verified]).toEqual([[], 0, 0])
    }
  })
})
