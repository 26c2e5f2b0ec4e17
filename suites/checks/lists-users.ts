/** A listing shows just the users that it has to. */
import { isDeepStrictEqual } from 'node:util'
import type { Check } from '../engine/case.ts'
import { violation } from './violation.ts'

/**
 * @param found names of the users that were listed, on all pages.
 * Violations: `user-missing`, `user-unasked`, `user-twice`.
 */
export function listsJust(expected: readonly string[], found: readonly string[], filter: string): Check {
  return () => {
    const [missing] = expected.filter((name) => !found.includes(name))
    const [unasked] = found.filter((name) => !expected.includes(name))
    const isTwice = new Set(found).size < found.length
    return [
      ...(missing === undefined
        ? []
        : [violation('user-missing', 'body.Users', missing, found, `leaves out a user whom ${filter} asks for`)]),
      ...(unasked === undefined
        ? []
        : [violation('user-unasked', 'body.Users', expected, unasked, `lists a user whom ${filter} does not ask for`)]),
      ...(isTwice ? [violation('user-twice', 'body.Users', 'each user once', found, 'lists a user twice')] : []),
    ]
  }
}

/** Violation `attributes-asked-for`: every user with these attributes, no more and no fewer. */
export function showsJust(names: readonly string[], shown: readonly (readonly string[])[]): Check {
  return () => {
    const odd = shown.find((one) => !isDeepStrictEqual(one.toSorted(), names.toSorted()))
    if (odd === undefined) return []
    return [violation('attributes-asked-for', 'body.Users[].Attributes', names, odd, 'shows other attributes')]
  }
}
