/** A listing shows of each item what it has to, and nothing that only its own reading operation tells. */
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { schemaAt, stepsOf } from '../../spec/path.ts'
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { valueAt } from './value-at.ts'
import { violation } from './violation.ts'

/**
 * @param members what an item may show.
 * @param whole what the thing has in all: a member that nobody knows of yet tells nothing.
 * Violations: `tells-too-much`, and `nothing-listed` where there is something to list.
 */
export function tellsOnly(list: string, members: readonly string[], whole: readonly string[]): Check {
  return ({ response: { json } }) => {
    const items = valueAt(json, list)
    const all = Array.isArray(items) ? items : []
    if (all.length === 0)
      return [violation('nothing-listed', `body.${list}`, 'an item', items, 'leaves out what is there')]
    const more = all
      .flatMap((one) => Object.keys(asObject(one) ?? {}))
      .find((name) => whole.includes(name) && !members.includes(name))
    if (more === undefined) return []
    return [violation('tells-too-much', `body.${list}[].${more}`, undefined, more, 'tells more than it is to')]
  }
}

/** The members of what an operation answers under this path. */
export function membersOf(edition: Edition, operation: string, path: string): string[] {
  const schema = schemaAt(edition, describe(edition, operation).output, stepsOf(path))
  return Object.keys((schema?.properties ?? {}) as object)
}
