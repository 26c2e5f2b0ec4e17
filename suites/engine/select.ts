/** Which cases of the catalogue a run tries. */
import picomatch from 'picomatch'
import type { Suite } from '../../spec/record.ts'
import type { Case } from './case.ts'

export interface Selection {
  /** Names or globs; any where empty. */
  operations: readonly string[]
  /** Any where empty, `limits` only where `load` says so. */
  suites: readonly Suite[]
  /** A target may be loaded without being asked for it: one that is nobody else's. */
  load: boolean
  /** Ids or globs; any where empty. */
  cases: readonly string[]
}

/** A name is matched literally first, because ids hold characters that mean something in a glob (`ClientMetadata{value}`). */
export function matches(patterns: readonly string[], name: string): boolean {
  return patterns.length === 0 || patterns.some((pattern) => pattern === name || matcherOf(pattern)(name))
}

/** Each glob is compiled once, for however many names. */
const matchers = new Map<string, (name: string) => boolean>()

function matcherOf(pattern: string): (name: string) => boolean {
  const matcher = matchers.get(pattern) ?? picomatch(pattern)
  matchers.set(pattern, matcher)
  return matcher
}

export function select(cases: readonly Case[], { operations, suites, cases: ids, load }: Selection): Case[] {
  return cases.filter(
    (one) =>
      matches(operations, one.operation) &&
      (suites.length === 0 ? load || one.suite !== 'limits' || ids.includes(one.id) : suites.includes(one.suite)) &&
      matches(ids, one.id),
  )
}
