/** A refused request changes nothing: what is read back afterwards is what was read before. */
import { readData } from '../../spec/data.ts'
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

const PLACES = 5

/**
 * Compares two read-backs as JSON. The order of lists is no contract, and a few members move by themselves (data, with
 * their sources); dates of the last change do not.
 * @param path what was read, as in `user`.
 * Violation `refused-and-did-it` for each place that differs, the first five at most.
 */
export function unchanged(before: unknown, after: unknown, path = 'world'): Check {
  return () =>
    differences(before, after, path)
      .slice(0, PLACES)
      .map(({ at, was, is }) =>
        violation('refused-and-did-it', at, was, is, `refuses a request and changes ${at} all the same`),
      )
}

interface Difference {
  at: string
  was: unknown
  is: unknown
}

function differences(was: unknown, is: unknown, at: string): Difference[] {
  if (Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
    const [left, right] = [was, is].map((list: unknown[]) => list.toSorted(byText))
    return unique((left ?? []).flatMap((item, index) => differences(item, right?.[index], `${at}[]`)))
  }
  const [one, other] = [asObject(was), asObject(is)]
  if (one === undefined || other === undefined) return canonical(was) === canonical(is) ? [] : [{ at, was, is }]
  // What came or went is told once: what it says of itself came or went with it.
  if (isAnswer(one) && isAnswer(other) && one['status'] !== other['status'])
    return [{ at: `${at}.status`, was: one['status'], is: other['status'] }]
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names]
    .filter((name) => !isMoving(name))
    .flatMap((name) => differences(one[name], other[name], `${at}.${name}`))
}

function isMoving(name: string): boolean {
  return Object.hasOwn(readData<{ members: object }>('wire/moving.json').members, name)
}

/** As a resource is read back. */
const isAnswer = (one: object): boolean => 'status' in one && 'body' in one

/** The first of each place: a list of a thousand items that differ is one finding. */
function unique(all: readonly Difference[]): Difference[] {
  return all.filter(({ at }, index) => all.findIndex((other) => other.at === at) === index)
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [canonical(one), canonical(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The same text for the same value, whatever the order of its members and items. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join(',')}]`
  const members = asObject(value)
  if (members === undefined) return JSON.stringify(value) ?? 'undefined'
  const named = Object.entries(members).filter(([name]) => !isMoving(name))
  return `{${named
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`)
    .toSorted()
    .join(',')}}`
}
