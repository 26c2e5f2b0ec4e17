/**
 * What the value of a 200 answer is held to. Types, structure, required members and enum values are the contract; that
 * lengths and patterns hold on outputs too is the model's word only, which the live service breaks here and there.
 */
import { readData } from './data.ts'
import { describe } from './describe.ts'
import { EDITIONS, loadEdition, operationNames, refName, type Edition } from './edition.ts'
import type { Level, Source } from './evidence.ts'
import { schemaAt, stepsOf, writtenAt } from './path.ts'
import { validate, type SchemaError } from './schema.ts'

export interface OutputProblem extends SchemaError {
  code: 'output-shape' | 'output-bound'
  level: Level
}

/** A rule of the model that recorded answers break: not asserted on outputs. */
export interface OutputException {
  /** The component whose rule it is: of the value, or for `required` of the structure without the member. */
  shape: string
  /** Only for this member. */
  member?: string
  keywords: readonly string[]
  why: string
  source: Source
}

const STRUCTURE: ReadonlySet<string> = new Set(['type', 'required', 'enum'])

/** True where the model has no output shape: such an operation answers an empty body, or `{}`. */
export function hasNoOutput(edition: Edition, operation: string): boolean {
  return describe(edition, operation).output.properties === undefined
}

export const outputExceptions = (): readonly OutputException[] => readData('wire/output-exceptions.json')

/** Every way in which the value of an answer breaks what it is held to. */
export function judgeOutput(edition: Edition, operation: string, value: unknown): OutputProblem[] {
  return validate(edition, operation, 'output', value)
    .filter((error) => !isExcepted(edition, operation, error) && !isKnownElsewhere(operation, error, value))
    .map((error) =>
      STRUCTURE.has(error.keyword)
        ? { ...error, code: 'output-shape', level: 'MUST' }
        : { ...error, code: 'output-bound', level: 'SHOULD' },
    )
}

function pathIn({ constraint }: SchemaError): string {
  return constraint.slice(0, constraint.lastIndexOf(':'))
}

function isExcepted(edition: Edition, operation: string, error: SchemaError): boolean {
  const steps = stepsOf(pathIn(error))
  const last = steps.at(-1)
  const member = typeof last === 'object' ? last.member : undefined
  const place = error.keyword === 'required' ? steps.slice(0, -1) : steps
  const written = writtenAt(edition, describe(edition, operation).output, place)
  const shape = written && refName(written)
  return outputExceptions().some(
    (one) =>
      one.shape === shape &&
      one.keywords.includes(error.keyword) &&
      (one.member === undefined || one.member === member),
  )
}

/** A target may be newer or older than the edition: a value that any edition knows at this place is right. */
function isKnownElsewhere(operation: string, error: SchemaError, value: unknown): boolean {
  if (error.keyword !== 'enum') return false
  const found = valueAt(value, error.instancePath)
  return EDITIONS.map(loadEdition)
    .filter((edition) => operationNames(edition).includes(operation))
    .some((edition) => {
      const schema = schemaAt(edition, describe(edition, operation).output, stepsOf(pathIn(error)))
      return schema?.enum?.includes(found) ?? false
    })
}

/** The value at a JSON pointer. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (inner, part) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
      value,
    )
}
