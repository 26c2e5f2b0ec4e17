/** Every lie about the reference target is judged by the cases that have to accuse it: is it seen, by the check that is there to see it? */
import { createHash } from 'node:crypto'
import { readEdition } from '../../fixtures/reference/edition/edition.ts'
import { liesOf } from '../../fixtures/reference/lies/index.ts'
import type { Lie } from '../../fixtures/reference/lies/lie.ts'
import { loadMutants } from '../../fixtures/reference/mutants.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { begunOperations, findFamily } from '../../spec/families.ts'
import type { CaseRecord } from '../../spec/record.ts'
import type { Case } from '../engine/case.ts'
import { matches } from '../engine/select.ts'
import { onReference } from './in-process.ts'
import { whyUnseen } from './unseen.ts'

export interface Told {
  lie: Lie
  /** Undefined where the lie was seen as it should be; else what was seen instead. */
  survived: string | undefined
}

/** The lies that follow from the description, of every operation that has cases. */
export function derivedLies(): Lie[] {
  const edition = readEdition(LATEST_EDITION)
  return begunOperations(loadEdition(LATEST_EDITION)).flatMap((operation) => liesOf(edition, operation))
}

/** The others are those of which `unseen.ts` says why no case can see them. */
export const tellable = (lies: readonly Lie[]): Lie[] => lies.filter((lie) => whyUnseen(lie) === undefined)

/** The lies about behaviour, each in a file of its own. */
export const behaviours = (): Promise<Lie[]> => loadMutants()

/** How many shares the derived lies are told in, and those about behaviour judged as a whole. */
export const SHARES = 16

/**
 * One share of the derived lies, chosen by the hash of their ids, and at least one of each kind of each family.
 * @param share from 0 up; which one a test run takes follows from the commit, so that a red run can be repeated.
 */
export function shareOf(lies: readonly Lie[], share: number): Lie[] {
  const kept = lies.filter(({ id }) => hashOf(id) % SHARES === share % SHARES)
  const seen = new Set(kept.map(groupOf))
  const others = lies.filter((lie) => !seen.has(groupOf(lie)) && seen.add(groupOf(lie)) !== undefined)
  return [...kept, ...others]
}

const groupOf = ({ operation, kind }: Lie): string => `${findFamily(operation)?.name ?? operation} ${kind}`
const hashOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0)

/** Cases that are tried at a time: most lies are seen by the first. */
const BATCH = 4

/** Judges one lie by the cases that have to accuse it, until one does. */
export function judgeLie(lie: Lie): Promise<Told> {
  const trial = { rules: lie.rules, seed: 42, timeoutMs: 1_000, operations: [lie.operation], ...lie.trial }
  return onReference(trial, async ({ cases, judge }) => {
    const accusers = cases.filter(({ id }) => matches(patternsOf(lie), id))
    if (accusers.length === 0) return { lie, survived: `no case is called ${lie.caughtBy.case}` }
    if (isSeenByEvery(lie)) return everyOne(lie, await judge(accusers.filter(({ id }) => !id.endsWith('/status'))))
    const seen: CaseRecord[] = []
    for (let at = 0; at < accusers.length; at += BATCH) {
      const records = await judge(accusers.slice(at, at + BATCH))
      if (records.some((record) => accuses(record, lie))) return { lie, survived: undefined }
      seen.push(...records)
    }
    return { lie, survived: whatWasSeen(lie, seen) }
  })
}

/** Every case about a fault has to see that it goes by another name; one of them is about one status alone. */
const isSeenByEvery = ({ kind, caughtBy }: Lie): boolean =>
  (kind === 'fault-renamed' || kind === 'fault-restatused') && caughtBy.case.includes('/faults/')

function everyOne(lie: Lie, records: readonly CaseRecord[]): Told {
  const silent = records.find(({ violations }) => violations.length === 0)
  return { lie, survived: silent && `${silent.id} ${silent.status}: it saw nothing` }
}

/** Judges a lie by every case of its operation: none may be errored, and the one that has to accuse it does. */
export function judgeWhole(lie: Lie): Promise<Told> {
  const trial = { rules: lie.rules, seed: 42, timeoutMs: 3_000, operations: [lie.operation], ...lie.trial }
  return onReference(trial, async ({ cases, judge }) => {
    const records = await judge(cases)
    const errored = records.find((one) => one.status === 'errored')
    if (errored !== undefined) return { lie, survived: `errored: ${errored.id}: ${errored.reason}` }
    const isAccuser = ({ id }: Pick<Case, 'id'>): boolean => matches(patternsOf(lie), id)
    const caught = records.some((record) => isAccuser(record) && accuses(record, lie))
    return { lie, survived: caught ? undefined : whatWasSeen(lie, records) }
  })
}

/**
 * Judges a lie about behaviour quickly: by the cases that have to accuse it, and as a whole where these alone do not see
 * it (some ride on the exchanges of others), or where its turn has come.
 * @param share as in `shareOf`.
 */
export async function judgeBehaviour(lie: Lie, share: number): Promise<Told> {
  if (hashOf(lie.id) % SHARES === share % SHARES) return judgeWhole(lie)
  const told = await judgeLie(lie)
  return told.survived === undefined ? told : judgeWhole(lie)
}

/** Globs do not let `{A/faults/x/**,B}` stand for `A/faults/x` itself, as `A/faults/x/**` does. */
export function patternsOf({ caughtBy: { case: pattern } }: Lie): string[] {
  return /^\{(.*)\}$/.exec(pattern)?.[1]?.split(',') ?? [pattern]
}

function accuses({ violations }: CaseRecord, { caughtBy }: Lie): boolean {
  const codes: readonly string[] = [caughtBy.code].flat()
  return violations.some(({ code }) => codes.includes(code))
}

function whatWasSeen({ caughtBy }: Lie, records: readonly CaseRecord[]): string {
  const accusing = records.filter((one) => one.violations.length > 0)
  const skipped = records.find((one) => one.status === 'skipped' || one.status === 'errored')
  const told = accusing.map((one) => `${one.id} (${one.violations.map((each) => each.code).join(', ')})`)
  const nothing = skipped === undefined ? 'nothing' : `nothing (${skipped.id} ${skipped.status}: ${skipped.reason})`
  const codes = [caughtBy.code].flat().join(' or ')
  return `expected ${caughtBy.case} to see ${codes}; seen: ${told.slice(0, 5).join('; ') || nothing}`
}

/** "Lies caught: 184 of 184 (behaviour 40 of 40, constraint 27 of 27, ...)": the line of the README. */
export function scoreLine(told: readonly Told[]): string {
  const score = (some: readonly Told[]) =>
    `${some.filter((one) => one.survived === undefined).length} of ${some.length}`
  const kinds = [...new Set(told.map(({ lie }) => lie.kind))].toSorted()
  const perKind = kinds.map((kind) => `${kind} ${score(told.filter(({ lie }) => lie.kind === kind))}`)
  return `Lies caught: ${score(told)} (${perKind.join(', ')}).`
}
