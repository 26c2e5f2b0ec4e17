/** One shape of the service model -> one JSON Schema (2020-12). */
import type { JsonSchema } from '../describe.ts'
import { SuiteError } from '../errors.ts'
import { onlyKnown, type ModelShape, type Reference } from './model.ts'
import { toEcmaScript } from './pattern.ts'

type Compile = (shape: ModelShape, name: string) => JsonSchema

/** Understood for each type, besides `type`, `documentation` (left out: it is somebody's prose) and `sensitive`. */
const TRAITS: Record<string, readonly string[]> = {
  structure: ['members', 'required', 'exception', 'fault', 'document'],
  string: ['min', 'max', 'pattern', 'enum'],
  integer: ['min', 'max', 'box'],
  long: ['min', 'max', 'box'],
  boolean: ['box'],
  list: ['member', 'min', 'max'],
  map: ['key', 'value', 'min', 'max'],
  timestamp: [],
  blob: ['min', 'max'],
}

const COMPILERS: Record<string, Compile> = {
  structure: (shape, name) => (shape.document ? { 'x-document': true } : structure(shape, name)),
  string,
  integer: (shape) => ({ type: 'integer', format: 'int32', ...bounds(shape, 'minimum', 'maximum') }),
  long: (shape) => ({ type: 'integer', format: 'int64', ...bounds(shape, 'minimum', 'maximum') }),
  boolean: () => ({ type: 'boolean' }),
  list: (shape, name) => ({
    type: 'array',
    items: reference(shape.member, `${name}[]`),
    ...bounds(shape, 'minItems', 'maxItems'),
  }),
  map: (shape, name) => ({
    type: 'object',
    propertyNames: reference(shape.key, `${name}{key}`),
    additionalProperties: reference(shape.value, `${name}{value}`),
    ...bounds(shape, 'minProperties', 'maxProperties'),
  }),
  timestamp: () => ({ type: 'number', 'x-timestamp': 'epoch-seconds' }),
  blob: (shape) => ({ type: 'string', contentEncoding: 'base64', ...bounds(shape, 'x-min-bytes', 'x-max-bytes') }),
}

/**
 * Compiles one shape. Names, types and limits only; no documentation text.
 * @throws SuiteError `unknown-shape-type` or `unknown-trait`, naming the shape.
 */
export function compileShape(shape: ModelShape, name: string): JsonSchema {
  const compile = COMPILERS[shape.type]
  if (!compile) throw new SuiteError('unknown-shape-type', `shape ${name} has the unknown type "${shape.type}"`)
  onlyKnown(shape, ['type', 'documentation', 'sensitive', ...(TRAITS[shape.type] ?? [])], `shape ${name}`)
  return { ...compile(shape, name), ...(shape.sensitive ? { 'x-sensitive': true } : {}) }
}

/**
 * A `$ref` to another shape, from a member, element, key or value.
 * @throws SuiteError `unknown-trait`, or `not-a-model` where it is missing.
 */
export function reference(from: Reference | undefined, where: string): JsonSchema {
  if (!from) throw new SuiteError('not-a-model', `${where} names no shape`)
  onlyKnown(from, ['shape', 'documentation', 'box', 'deprecated', 'deprecatedMessage'], where)
  const schema: JsonSchema = { $ref: `#/components/schemas/${from.shape}` }
  return from.deprecated ? { ...schema, deprecated: true } : schema
}

function structure(shape: ModelShape, name: string): JsonSchema {
  const members = Object.entries(shape.members ?? {})
  const properties = Object.fromEntries(members.map(([key, member]) => [key, reference(member, `${name}.${key}`)]))
  return {
    type: 'object',
    properties: properties as NonNullable<JsonSchema['properties']>,
    ...(shape.required?.length ? { required: shape.required } : {}),
  }
}

function string(shape: ModelShape, name: string): JsonSchema {
  return {
    type: 'string',
    ...bounds(shape, 'minLength', 'maxLength'),
    ...(shape.pattern === undefined
      ? {}
      : { pattern: toEcmaScript(shape.pattern, name), 'x-model-pattern': shape.pattern }),
    ...(shape.enum ? { enum: shape.enum } : {}),
  }
}

/** The model's `min` and `max` under the names that JSON Schema gives them; a lower bound of 0 is kept. */
function bounds(shape: ModelShape, min: string, max: string): JsonSchema {
  return {
    ...(shape.min === undefined ? {} : { [min]: shape.min }),
    ...(shape.max === undefined ? {} : { [max]: shape.max }),
  }
}
