/** Service model -> OpenAPI 3.1 document: the whole of one edition. */
import type { OpenAPIV3_1 } from 'openapi-types'
import { onlyKnown, shapeOf, type Model, type ModelShape } from './model.ts'
import { compileOperation } from './operation.ts'
import { compileShape } from './shape.ts'

/**
 * Compiles a model. The same model gives the same document, in model order (component schemas by name).
 * @param date the edition's date, `2026-07-24`
 * @throws SuiteError for every shape, trait or pattern that it does not know.
 */
export function compileModel(model: Model, date: string): OpenAPIV3_1.Document {
  onlyKnown(model, ['version', 'metadata', 'operations', 'shapes', 'documentation'], 'the model')
  const operations = Object.values(model.operations)
  const paths = operations.map((operation) => [
    `/#X-Amz-Target=${model.metadata.targetPrefix}.${operation.name}`,
    { post: compileOperation(model, operation) },
  ])
  const names = reachable(model)
  return {
    openapi: '3.1.0',
    info: {
      title: model.metadata.serviceFullName,
      version: model.metadata.apiVersion,
      'x-edition': date,
    } as OpenAPIV3_1.InfoObject,
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths: Object.fromEntries(paths) as OpenAPIV3_1.PathsObject,
    components: {
      schemas: Object.fromEntries(names.map((name) => [name, compileShape(shapeOf(model, name), name)])) as never,
      securitySchemes: { sigv4: { type: 'http', scheme: 'AWS4-HMAC-SHA256' } },
    },
  }
}

/** The names of all shapes that an operation leads to, sorted. Others could not be sent or answered. */
function reachable(model: Model): string[] {
  const seen = new Set<string>()
  const waiting = Object.values(model.operations).flatMap((operation) =>
    [operation.input, operation.output, ...(operation.errors ?? [])].flatMap((to) => (to ? [to.shape] : [])),
  )
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    waiting.push(...neighbours(shapeOf(model, name)))
  }
  return [...seen].sort()
}

function neighbours(shape: ModelShape): string[] {
  const members = Object.values(shape.members ?? {})
  return [...members, shape.member, shape.key, shape.value].flatMap((to) => (to ? [to.shape] : []))
}
