/** One operation of the service model -> one OpenAPI operation object. */
import type { OpenAPIV3_1 } from 'openapi-types'
import { SuiteError } from '../errors.ts'
import { compileFaults, type CompiledFault } from './faults.ts'
import { onlyKnown, shapeOf, type Model, type ModelOperation, type Reference } from './model.ts'
import { reference } from './shape.ts'
import { summaryOf } from './summary.ts'

const MEDIA_TYPE = 'application/x-amz-json-1.1'

/** The members that carry a page's token, under the names that this API uses. */
const TOKEN_MEMBERS = ['NextToken', 'PaginationToken']

/** A deprecation is a fact about the operation, its message is somebody's prose. */
const KNOWN = [
  'name',
  'http',
  'input',
  'output',
  'errors',
  'documentation',
  'authtype',
  'auth',
  'deprecated',
  'deprecatedMessage',
]

/**
 * Compiles one operation.
 * @throws SuiteError `unknown-trait`, `unsupported-model`, and what faults and shapes throw.
 */
export function compileOperation(model: Model, operation: ModelOperation): OpenAPIV3_1.OperationObject {
  const { name } = operation
  onlyKnown(operation, KNOWN, `operation ${name}`)
  if (operation.http.method !== 'POST' || operation.http.requestUri !== '/') {
    throw new SuiteError('unsupported-model', `operation ${name} is not a POST to /`)
  }
  const faults = compileFaults(model, operation)
  const pagination = paginationOf(model, operation)
  return {
    operationId: name,
    summary: summaryOf(name),
    parameters: [targetHeader(`${model.metadata.targetPrefix}.${name}`)],
    security: isUnsigned(operation) ? [] : [{ sigv4: [] }],
    requestBody: { required: true, content: body(operation.input, `input of ${name}`) },
    responses: {
      '200': success(operation),
      ...faultResponses(faults),
    },
    'x-faults': faults,
    ...(pagination ? { 'x-pagination': pagination } : {}),
  } as OpenAPIV3_1.OperationObject
}

function isUnsigned(operation: ModelOperation): boolean {
  if (operation.authtype === undefined) return false
  if (operation.authtype === 'none') return true
  throw new SuiteError('unknown-trait', `operation ${operation.name} has the unknown authtype "${operation.authtype}"`)
}

function targetHeader(target: string): OpenAPIV3_1.ParameterObject {
  return { name: 'X-Amz-Target', in: 'header', required: true, schema: { type: 'string', const: target } as never }
}

function body(shape: Reference | undefined, where: string): Record<string, OpenAPIV3_1.MediaTypeObject> {
  const schema = shape ? reference(shape, where) : { type: 'object' as const }
  return { [MEDIA_TYPE]: { schema } } as Record<string, OpenAPIV3_1.MediaTypeObject>
}

/** Without an output shape there is no content: the live service then answers no bytes, not even `{}`. */
function success({ name, output }: ModelOperation): OpenAPIV3_1.ResponseObject {
  const description = 'The operation succeeded.'
  return output ? { description, content: body(output, `output of ${name}`) } : { description }
}

/** One response per status that the live service uses; which fault it is stands in the answer, not in the status. */
function faultResponses(faults: CompiledFault[]): OpenAPIV3_1.ResponsesObject {
  const statuses = [...new Set(faults.map((fault) => fault.status.wire))]
  const responses = statuses.map((status) => {
    const anyOf = faults.filter((fault) => fault.status.wire === status).map((fault) => fault.schema)
    const description = `A fault that the live service answers with status ${status}.`
    return [status, { description, content: { [MEDIA_TYPE]: { schema: { anyOf } } } }] as const
  })
  return Object.fromEntries(responses) as OpenAPIV3_1.ResponsesObject
}

/** An operation paginates where a token goes in and comes out under the same name. */
function paginationOf(model: Model, operation: ModelOperation): { input: string; output: string } | undefined {
  const membersOf = (of?: Reference) => Object.keys((of && shapeOf(model, of.shape).members) ?? {})
  const into = membersOf(operation.input)
  const out = membersOf(operation.output)
  const token = TOKEN_MEMBERS.find((name) => into.includes(name) && out.includes(name))
  return token ? { input: token, output: token } : undefined
}
