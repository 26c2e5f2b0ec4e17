/** The service model in botocore's JSON form: the part of it that the compiler reads, and what it knows to leave out. */
import { SuiteError } from '../errors.ts'

export interface Reference {
  shape: string
  deprecated?: boolean
}

export interface ModelShape {
  type: string
  members?: Record<string, Reference>
  required?: string[]
  member?: Reference
  key?: Reference
  value?: Reference
  min?: number
  max?: number
  pattern?: string
  enum?: string[]
  sensitive?: boolean
  exception?: boolean
  fault?: boolean
  document?: boolean
}

export interface ModelOperation {
  name: string
  http: { method: string; requestUri: string }
  input?: Reference
  output?: Reference
  errors?: Reference[]
  authtype?: string
}

export interface Model {
  metadata: { apiVersion: string; jsonVersion: string; protocol: string; targetPrefix: string; serviceFullName: string }
  operations: Record<string, ModelOperation>
  shapes: Record<string, ModelShape>
}

/**
 * Every key of `thing` is one that the compiler understands or knows to leave out.
 * @throws SuiteError `unknown-trait`: a constraint that nobody compiled is a constraint that nobody tests.
 */
export function onlyKnown(thing: object, known: readonly string[], where: string): void {
  const unknown = Object.keys(thing).find((key) => !known.includes(key))
  if (unknown !== undefined) throw new SuiteError('unknown-trait', `${where} has the unknown trait "${unknown}"`)
}

/**
 * Text -> model, with the frame checked (protocol, method, target prefix).
 * @throws SuiteError `not-a-model` or `unsupported-model`.
 */
export function parseModel(text: string, from: string): Model {
  let model: Partial<Model> | null
  try {
    model = JSON.parse(text) as Partial<Model> | null
  } catch (cause) {
    throw new SuiteError('not-a-model', `${from} is not JSON: ${(cause as Error).message}`, { cause })
  }
  if (typeof model !== 'object' || !model?.metadata || !model.operations || !model.shapes) {
    throw new SuiteError('not-a-model', `${from} is not a service model: it needs metadata, operations and shapes`)
  }
  const { protocol, jsonVersion, targetPrefix } = model.metadata
  if (protocol !== 'json' || jsonVersion !== '1.1' || targetPrefix !== 'AWSCognitoIdentityProviderService') {
    throw new SuiteError('unsupported-model', `${from} is not the model of cognito-idp in AWS JSON 1.1`)
  }
  return model as Model
}

/** The shape of that name. @throws SuiteError `unknown-shape`. */
export function shapeOf(model: Model, name: string): ModelShape {
  const shape = model.shapes[name]
  if (!shape) throw new SuiteError('unknown-shape', `the model has no shape "${name}"`)
  return shape
}
