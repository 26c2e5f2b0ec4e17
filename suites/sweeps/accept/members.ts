/** The optional members of an input, as generated cases fill them. */
import fc from 'fast-check'
import { arbitraryFor } from '../../../fixtures/arbitrary/arbitrary.ts'
import type { JsonSchema } from '../../../spec/describe.ts'
import type { Edition } from '../../../spec/edition.ts'
import type { OperationFacts } from '../../../spec/facts.ts'
import type { Success } from '../../operations/success.ts'

/** Those that are neither required, by the model or by the facts, nor decided by the world. */
export function optionalMembers({ operation, facts, fixed }: Success): string[] {
  const required = [...(operation.input.required ?? []), ...neededAlways(facts)]
  return Object.keys(operation.input.properties ?? {}).filter(
    (name) => !fixed.includes(name) && !required.includes(name),
  )
}

/**
 * Values for them. Of members that exclude each other the first is kept, one that needs another is left out without it,
 * and where only some values make sense for a request like this, it is one of those.
 */
export function memberValues(
  edition: Edition,
  success: Success,
  complete: boolean,
): fc.Arbitrary<Record<string, unknown>> {
  const { operation, facts } = success
  const schemas = (operation.input.properties ?? {}) as Record<string, JsonSchema>
  const each = Object.fromEntries(
    optionalMembers(success).map((name) => {
      const sensible = facts.values[name]?.values
      const values =
        sensible === undefined
          ? arbitraryFor(edition, schemas[name] ?? {}, { name, complete })
          : fc.constantFrom(...sensible)
      return [name, values] as const
    }),
  )
  const drawn = complete ? fc.record(each) : fc.record(each, { requiredKeys: [] })
  return drawn.map((members) => compatible(success, members))
}

/** Whether a request with these members has to be accepted: no other rule than the description binds one of them. */
export function isForced({ facts, forced }: Success, members: Readonly<Record<string, unknown>>): boolean {
  const rules = Object.keys(facts.ruled).map((path) => path.split(/[.[{]/)[0] ?? '')
  return forced && !rules.some((name) => name in members)
}

/** What every request needs, although the model does not require it. */
const neededAlways = ({ implies }: OperationFacts): string[] =>
  implies.filter(({ member }) => member === undefined).map(({ needs }) => needs)

function compatible({ facts, fixed }: Success, members: Record<string, unknown>): Record<string, unknown> {
  const kept = new Map(Object.entries(members))
  const needed = neededAlways(facts)
  for (const { members: rivals } of facts.excludes) {
    for (const name of rivals.filter((rival) => needed.includes(rival) || kept.has(rival)).slice(1)) kept.delete(name)
  }
  for (const { member, needs } of facts.implies) {
    if (member !== undefined && !kept.has(needs) && !fixed.includes(needs)) kept.delete(member)
  }
  return Object.fromEntries(kept)
}
