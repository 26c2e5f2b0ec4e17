/** Folds the violations of many cases into findings, and reasons into groups: what a person reads. */
import type { Level } from '../spec/evidence.ts'
import type { CaseRecord, Violation } from '../spec/record.ts'
import { reaches } from '../spec/evidence.ts'
import { levelOfViolation } from '../spec/verdict.ts'
import { causeOf, place } from './cause.ts'
import { brokenLevel } from './summarise.ts'

/** One thing that is wrong with the target, however many cases show it. */
export interface Finding {
  code: string
  path: string
  level: Level
  /** Every case that shows it, ordered by id. */
  records: CaseRecord[]
  /** The case that shows it best, and how it says so. */
  example: { record: CaseRecord; violation: Violation }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Example = Finding['example']

/**
 * Lower is better, the first that differs decides: the case that is about it (its worst violation, of its own level)
 * before one that came by it, the one with a whole exchange, then the smallest request.
 */
function cost({ record, violation }: Example): number[] {
  const { exchange, violations, level } = record
  const isMain = violations[0] === violation && levelOfViolation(violation, level) === level
  const shown = exchange === undefined ? 2 : exchange.response === undefined ? 1 : 0
  return [isMain ? 0 : 1, shown, exchange?.request.bodyBytes ?? 0]
}

function better(a: Example, b: Example): Example {
  const [left, right] = [cost(a), cost(b)]
  const at = left.findIndex((one, index) => one !== right[index])
  if (at >= 0) return (left[at] ?? 0) < (right[at] ?? 0) ? a : b
  return a.record.id <= b.record.id ? a : b
}

/** The highest level first, then what most cases show; by name where that is the same. */
function byWeight(a: Finding, b: Finding): number {
  if (a.level !== b.level) return reaches(a.level, b.level) ? -1 : 1
  return b.records.length - a.records.length || byText(a.code, b.code) || byText(a.path, b.path)
}

/** The findings of a run, the weightiest first: one for each cause. */
export function fold(records: readonly CaseRecord[]): Finding[] {
  const findings = new Map<string, Finding>()
  for (const record of records.toSorted((a, b) => byText(a.id, b.id))) {
    if (brokenLevel(record) === undefined) continue
    for (const violation of record.violations) {
      const level = levelOfViolation(violation, record.level)
      const path = place(violation.path)
      const key = causeOf(record, violation)
      const example = { record, violation }
      const known = findings.get(key)
      if (known === undefined) findings.set(key, { code: violation.code, path, level, records: [record], example })
      else {
        known.example = better(known.example, example)
        if (known.records.at(-1) !== record) known.records.push(record)
      }
    }
  }
  return [...findings.values()].sort(byWeight)
}

/** Cases that share a reason. */
export interface ReasonGroup {
  reason: string
  /** Ordered by id. */
  records: CaseRecord[]
}

/** Skipped or errored cases grouped by their reason, the commonest first. */
export function foldReasons(records: readonly CaseRecord[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>()
  for (const record of records.toSorted((a, b) => byText(a.id, b.id))) {
    const reason = record.reason ?? 'no reason was given'
    const group = groups.get(reason) ?? { reason, records: [] }
    group.records.push(record)
    groups.set(reason, group)
  }
  return [...groups.values()].sort((a, b) => b.records.length - a.records.length || byText(a.reason, b.reason))
}
