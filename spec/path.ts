/** Paths of members as text and as steps: `Users[].Attributes[].Name`. The other way round is `pathOf`. */
import type { JsonSchema, Step } from './describe.ts'
import { resolve, type Edition } from './edition.ts'

const PART = /\[\]|\{(key|value)\}|[^.[\]{}]+/g

/** `Users[].Username` -> member Users, items, member Username. */
export function stepsOf(path: string): Step[] {
  return [...path.matchAll(PART)].map(([part, special]) => {
    if (part === '[]') return 'items'
    return special === undefined ? { member: part } : (special as 'key' | 'value')
  })
}

/** The schema at the end of the steps, undefined where the edition has no such place. */
export function schemaAt(edition: Edition, root: JsonSchema, steps: readonly Step[]): JsonSchema | undefined {
  const schema = writtenAt(edition, root, steps)
  return schema && resolve(edition, schema)
}

/** The same as written there: a `$ref`, whose name says which component it is. */
export function writtenAt(edition: Edition, root: JsonSchema, steps: readonly Step[]): JsonSchema | undefined {
  return steps.reduce<JsonSchema | undefined>((schema, step) => schema && follow(resolve(edition, schema), step), root)
}

function follow(schema: JsonSchema, step: Step): JsonSchema | undefined {
  const { items, properties, propertyNames, additionalProperties } = schema as Record<string, unknown>
  const next = { items, key: propertyNames, value: additionalProperties }
  const found =
    typeof step === 'string' ? next[step] : (properties as Record<string, unknown> | undefined)?.[step.member]
  return typeof found === 'object' && found !== null ? (found as JsonSchema) : undefined
}
