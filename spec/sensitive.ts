/** What the editions mark as sensitive (`x-sensitive`), as a path through a body that leads to each place. */
import { describe, type JsonSchema } from './describe.ts'
import { EDITIONS, loadEdition, operationNames, resolve, type Edition } from './edition.ts'

/** A value of a described body. Several editions may describe it; what one of them calls sensitive is sensitive. */
export interface Place {
  /** Marked itself; that all inside of a sensitive structure is sensitive is left to who walks. */
  sensitive: boolean
  /** Only words of the description can stand here. */
  enumerated: boolean
  /** The member of a structure, or the value of a map; undefined where no edition knows it. */
  member: (name: string) => Place | undefined
  /** An item of a list. */
  item: () => Place | undefined
}

interface Described {
  edition: Edition
  schema: JsonSchema
}

const roots = new Map<string, Place | undefined>()

/** The whole input, or the whole answer of success, of an operation; undefined where no edition has the operation. */
export function placeOf(operation: string, side: 'input' | 'output'): Place | undefined {
  const key = `${side} ${operation}`
  if (!roots.has(key)) {
    const editions = EDITIONS.map(loadEdition).filter((one) => operationNames(one).includes(operation))
    roots.set(key, place(editions.map((edition) => ({ edition, schema: describe(edition, operation)[side] }))))
  }
  return roots.get(key)
}

let names: ReadonlySet<string> | undefined

/** The names of all members, of any shape in any edition, that are sensitive, or lists of what is. */
export function sensitiveMembers(): ReadonlySet<string> {
  names ??= new Set(EDITIONS.map(loadEdition).flatMap(sensitiveIn))
  return names
}

function sensitiveIn(edition: Edition): string[] {
  const shapes = Object.values(edition.document.components?.schemas ?? {}) as JsonSchema[]
  const members = shapes.flatMap((shape) => Object.entries((shape.properties ?? {}) as Record<string, JsonSchema>))
  return members.filter(([, schema]) => holdsSensitive(edition, schema)).map(([name]) => name)
}

function holdsSensitive(edition: Edition, schema: JsonSchema): boolean {
  const itself = resolve(edition, schema)
  return isMarked(schema) || isMarked(itself) || schemas(edition, itemsOf(itself)).some(isSensitive)
}

const isSensitive = ({ edition, schema }: Described): boolean => holdsSensitive(edition, schema)
const isMarked = (schema: JsonSchema): boolean => schema['x-sensitive'] === true
const itemsOf = (schema: JsonSchema): unknown => (schema as { items?: unknown }).items

function place(described: readonly Described[]): Place | undefined {
  if (described.length === 0) return undefined
  const resolved = described.map((one) => ({ ...one, schema: resolve(one.edition, one.schema) }))
  const below = new Map<string, Place | undefined>()
  const step = (key: string, into: (schema: JsonSchema) => unknown): Place | undefined => {
    if (!below.has(key)) below.set(key, place(resolved.flatMap((one) => schemas(one.edition, into(one.schema)))))
    return below.get(key)
  }
  const members = new Set(resolved.flatMap(({ schema }) => Object.keys(schema.properties ?? {})))
  return {
    sensitive: [...described, ...resolved].some(({ schema }) => isMarked(schema)),
    enumerated: resolved.every(({ schema }) => schema.enum !== undefined),
    member: (name) =>
      members.has(name)
        ? step(`.${name}`, (schema) => schema.properties?.[name])
        : step('{}', (schema) => schema.additionalProperties),
    item: () => step('[]', itemsOf),
  }
}

function schemas(edition: Edition, schema: unknown): Described[] {
  return typeof schema === 'object' && schema !== null ? [{ edition, schema: schema as JsonSchema }] : []
}
