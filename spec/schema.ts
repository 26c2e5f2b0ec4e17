/** Does a value conform to an operation's input or output? Every way in which it does not, by constraint id. */
import type { ErrorObject, ValidateFunction } from 'ajv'
import { pathOf } from './constraints.ts'
import { describe, type JsonSchema, type Keyword, type Step } from './describe.ts'
import { refName, resolve, type Edition } from './edition.ts'
import { SuiteError } from './errors.ts'
import { compileStrictly, newAjv } from './vocabulary.ts'

export interface SchemaError {
  /** As in `Constraint.id`: `UserAttributes[].Name:pattern`, `ClientMetadata{key}:maxLength`, `ClientId:required`. */
  constraint: string
  /** JSON Pointer to the value that is wrong (for `required`: to the object without the member; for a key: to the map). */
  instancePath: string
  keyword: Keyword
  message: string
}

export type Side = 'input' | 'output'

/** What Ajv calls them -> what constraints call them. Text that is no base64 and a number out of its format are a wrong type. */
const RENAMED: Readonly<Record<string, Keyword>> = {
  'x-min-bytes': 'minLength',
  'x-max-bytes': 'maxLength',
  contentEncoding: 'type',
  format: 'type',
}

const KNOWN: ReadonlySet<string> = new Set<Keyword>([
  'required',
  'type',
  'minLength',
  'maxLength',
  'pattern',
  'enum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
])

let ajv: ReturnType<typeof newAjv> | undefined
const compiled = new WeakMap<Edition, Map<string, ValidateFunction>>()

/**
 * Validates the JSON value of a request or a 200 answer. All errors, not only the first; none means that it conforms.
 * Members that the description does not know are let through. A value that is no object at all: constraint `:type`.
 * @throws SuiteError `unknown-operation`, or `unknown-keyword` where the edition says something that nobody checks.
 */
export function validate(edition: Edition, operation: string, side: Side, value: unknown): SchemaError[] {
  const check = validatorOf(edition, operation, side)
  if (check(value)) return []
  const root = describe(edition, operation)[side]
  const errors = check.errors ?? []
  return errors.filter((error) => speaks(error, errors)).map((error) => schemaError(edition, root, error))
}

/**
 * Ajv repeats what a key breaks as one error about all keys. And `enum` is its only keyword that also speaks of values
 * of a wrong type: here, as with every other constraint, a wrong type is that and nothing else.
 */
function speaks(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  if (error.keyword === 'propertyNames') return false
  return (
    error.keyword !== 'enum' ||
    !all.some((other) => other.keyword === 'type' && other.instancePath === error.instancePath)
  )
}

function validatorOf(edition: Edition, operation: string, side: Side): ValidateFunction {
  const known = compiled.get(edition) ?? new Map<string, ValidateFunction>()
  compiled.set(edition, known)
  const key = `${operation}/${side}`
  const validator = known.get(key) ?? compile(edition, operation, side)
  known.set(key, validator)
  return validator
}

/** Only the components that the operation leads to are compiled: the edition as a whole would take seconds. */
function compile(edition: Edition, operation: string, side: Side): ValidateFunction {
  const root = describe(edition, operation)[side]
  const schemas: Record<string, JsonSchema> = {}
  collect(edition, root, schemas)
  ajv ??= newAjv()
  return compileStrictly(ajv, { ...root, components: { schemas } })
}

function collect(edition: Edition, from: unknown, into: Record<string, JsonSchema>): void {
  if (typeof from !== 'object' || from === null) return
  const name = refName(from as JsonSchema)
  if (name !== undefined && !(name in into)) {
    into[name] = resolve(edition, from as JsonSchema)
    collect(edition, into[name], into)
  }
  for (const child of Object.values(from)) collect(edition, child, into)
}

function schemaError(edition: Edition, root: JsonSchema, error: ErrorObject): SchemaError {
  const keyword = RENAMED[error.keyword] ?? error.keyword
  if (!KNOWN.has(keyword)) throw new SuiteError('unknown-keyword', `no constraint is called "${error.keyword}"`)
  const steps = stepsTo(edition, root, error.instancePath)
  if (error.propertyName !== undefined) steps.push('key')
  if (error.keyword === 'required') steps.push({ member: String(error.params.missingProperty) })
  return {
    constraint: `${pathOf(steps)}:${keyword}`,
    instancePath: error.instancePath,
    keyword: keyword as Keyword,
    message: error.message ?? keyword,
  }
}

/** A JSON Pointer into a value -> steps: a pointer alone does not tell a map's key from a structure's member. */
function stepsTo(edition: Edition, root: JsonSchema, pointer: string): Step[] {
  const steps: Step[] = []
  let schema = resolve(edition, root)
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const { properties, items, additionalProperties } = schema as Record<string, unknown>
    const member = (properties as Record<string, JsonSchema> | undefined)?.[name]
    steps.push(items ? 'items' : member ? { member: name } : 'value')
    schema = resolve(edition, (items ?? member ?? additionalProperties ?? {}) as JsonSchema)
  }
  return steps
}
