/** The description of one operation, read from an edition: what the cases are generated from. */
import type { OpenAPIV3_1 } from 'openapi-types'
import { constraintsOf } from './constraints.ts'
import { operationObject, refName, resolve, targetOf, type Edition } from './edition.ts'
import type { StatusTriple } from './statuses.ts'

/** JSON Schema 2020-12 as the editions use it. `$ref`s point into the edition (`#/components/schemas/...`). */
export type JsonSchema = OpenAPIV3_1.SchemaObject & { $ref?: string; [extension: `x-${string}`]: unknown }

/** How to walk from an input to the place of a constraint. */
export type Step = { member: string } | 'items' | 'key' | 'value'

export type Keyword =
  | 'required'
  | 'type'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'enum'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties'
  | 'minimum'
  | 'maximum'

/** One constraint on an input. */
export interface Constraint {
  /** `<path>:<keyword>`, as in `UserAttributes[].Name:pattern`; unique within an operation. */
  id: string
  /** `Username`, `UserContextData.EncodedData`, `ClientMetadata{value}`, `UserAttributes[].Name`. */
  path: string
  /** The same path as steps. For `required`, it ends in the member that is required. */
  steps: Step[]
  keyword: Keyword
  /** The bound, pattern source, list of values or JSON type; `true` for `required`. */
  value: number | string | readonly string[] | true
  /** True where no value can break it: a lower bound of 0, a pattern that any text matches, the type of a map's key. */
  vacuous: boolean
  /** The schema that carries the constraint, resolved (for `required`: the schema of the missing member). */
  schema: JsonSchema
  /** The model marks the member, or a structure around it, sensitive: the service leaves its value out of messages. */
  sensitive: boolean
}

export interface FaultDescription {
  name: string
  side: 'client' | 'server'
  /** Of this fault at this operation, in this edition. */
  status: StatusTriple
  /** Schema name of the fault's shape. */
  shape: string
}

export interface OperationDescription {
  name: string
  /** `AWSCognitoIdentityProviderService.<name>` */
  target: string
  edition: string
  /** True where requests are signed (SigV4); false for operations that anybody may call. */
  signed: boolean
  summary: string
  /** Resolved top-level schema of the input and of the 200 answer (an empty object schema where the model has none). */
  input: JsonSchema
  output: JsonSchema
  /** Members of input and output that hold the token of the next page; undefined where there are no pages. */
  pagination: { input: string; output: string } | undefined
  /** In model order. */
  faults: FaultDescription[]
  /** Every constraint on the input in model order; the `type` constraint of each member included. */
  constraints: Constraint[]
}

const MEDIA_TYPE = 'application/x-amz-json-1.1'

/** A fault as the editions write it under `x-faults`. */
type DeclaredFault = Omit<FaultDescription, 'shape'> & { schema: JsonSchema }

const described = new WeakMap<Edition, Map<string, OperationDescription>>()

/**
 * What one edition says about one operation; read once, then remembered with the edition.
 * @throws SuiteError `unknown-operation`.
 */
export function describe(edition: Edition, operationName: string): OperationDescription {
  const known = described.get(edition) ?? new Map<string, OperationDescription>()
  described.set(edition, known)
  const description = known.get(operationName) ?? read(edition, operationName)
  known.set(operationName, description)
  return description
}

function read(edition: Edition, name: string): OperationDescription {
  const operation = operationObject(edition, name)
  const request = operation.requestBody as OpenAPIV3_1.RequestBodyObject | undefined
  const answer = operation.responses?.['200'] as OpenAPIV3_1.ResponseObject | undefined
  const input = resolve(edition, contentSchema(request))
  return {
    name,
    target: targetOf(name),
    edition: edition.date,
    signed: (operation.security ?? []).length > 0,
    summary: operation.summary ?? '',
    input,
    output: resolve(edition, contentSchema(answer)),
    pagination: (operation as { 'x-pagination'?: OperationDescription['pagination'] })['x-pagination'],
    faults: (operation as { 'x-faults'?: DeclaredFault[] })['x-faults']?.map(faultDescription) ?? [],
    constraints: constraintsOf(edition, input),
  }
}

function contentSchema(holder: { content?: Record<string, OpenAPIV3_1.MediaTypeObject> } | undefined): JsonSchema {
  return (holder?.content?.[MEDIA_TYPE]?.schema ?? { type: 'object' }) as JsonSchema
}

function faultDescription({ schema, ...fault }: DeclaredFault): FaultDescription {
  return { ...fault, shape: refName(schema) ?? fault.name }
}
