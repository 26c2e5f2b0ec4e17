/** The operations that a target does not have: what is told of each in one line, and of no case by itself. */
import type { CaseRecord } from '../spec/record.ts'

/** Nobody is accused of what the case is about: there is no such operation. */
export const isNotImplemented = ({ status, because }: CaseRecord): boolean =>
  status === 'skipped' && because === 'unsupported'

export interface NotImplemented {
  operation: string
  reason: string
  /** How many cases were not tried for it. */
  cases: number
}

/** By operation. */
export function notImplemented(records: readonly CaseRecord[]): NotImplemented[] {
  const found = new Map<string, NotImplemented>()
  for (const { operation, reason = '' } of records.filter(isNotImplemented)) {
    const known = found.get(operation)
    if (known === undefined) found.set(operation, { operation, reason, cases: 1 })
    else known.cases += 1
  }
  return [...found.values()].sort((a, b) => (a.operation < b.operation ? -1 : 1))
}

/** How many cases were not tried for any of these. */
export const untried = (all: readonly NotImplemented[]): number => all.reduce((sum, { cases }) => sum + cases, 0)
