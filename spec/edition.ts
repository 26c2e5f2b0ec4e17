/** The committed editions of the service model: one OpenAPI 3.1 document each. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { JsonSchema } from './describe.ts'
import { SuiteError } from './errors.ts'
import { packageRoot } from './root.ts'

export interface Edition {
  /** `2026-07-24` */
  date: string
  document: OpenAPIV3_1.Document
}

const SUFFIX = '.openapi.json'
const REFERENCE = '#/components/schemas/'
const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.'

const folder = (): string => join(packageRoot(), 'spec', 'editions')

/** The dates of the committed editions, oldest first. */
export const EDITIONS: readonly string[] = readdirSync(folder())
  .filter((name) => name.endsWith(SUFFIX))
  .map((name) => name.slice(0, -SUFFIX.length))
  .sort()

/** The edition that is judged where nobody asks for another. */
export const LATEST_EDITION: string = EDITIONS.at(-1) ?? ''

/** The edition that the source document lists, and whose `numbered` statuses are the document's. */
export const DOCUMENT_EDITION = '2023-07-13'

const loaded = new Map<string, Edition>()

/**
 * One edition, read from disk once per process.
 * @throws SuiteError `unknown-edition` naming the editions that there are.
 */
export function loadEdition(date: string): Edition {
  const known = loaded.get(date)
  if (known) return known
  if (!EDITIONS.includes(date)) {
    throw new SuiteError('unknown-edition', `unknown edition "${date}": the editions are ${EDITIONS.join(', ')}`)
  }
  const text = readFileSync(join(folder(), date + SUFFIX), 'utf8')
  const edition: Edition = { date, document: JSON.parse(text) as OpenAPIV3_1.Document }
  loaded.set(date, edition)
  return edition
}

/**
 * The schema itself, its `$ref` (if any) followed into the edition's components.
 * @throws SuiteError `broken-reference` where it leads nowhere.
 */
export function resolve(edition: Edition, schema: JsonSchema): JsonSchema {
  let current = schema
  while (current.$ref !== undefined) {
    const next = current.$ref.startsWith(REFERENCE)
      ? edition.document.components?.schemas?.[current.$ref.slice(REFERENCE.length)]
      : undefined
    if (!next) throw new SuiteError('broken-reference', `edition ${edition.date}: ${current.$ref} leads nowhere`)
    current = next as JsonSchema
  }
  return current
}

/** The name of the component that a `$ref` points to. */
export function refName(schema: JsonSchema): string | undefined {
  return schema.$ref?.startsWith(REFERENCE) ? schema.$ref.slice(REFERENCE.length) : undefined
}

/** The names of all operations, in model order. */
export function operationNames(edition: Edition): string[] {
  return Object.keys(edition.document.paths ?? {}).map((path) =>
    path.slice(path.indexOf(TARGET_PREFIX) + TARGET_PREFIX.length),
  )
}

/**
 * The OpenAPI operation object.
 * @throws SuiteError `unknown-operation`.
 */
export function operationObject(edition: Edition, name: string): OpenAPIV3_1.OperationObject {
  const operation = edition.document.paths?.[`/#X-Amz-Target=${TARGET_PREFIX}${name}`]?.post
  if (operation) return operation
  const close = operationNames(edition).find((other) => other.toLowerCase() === name.toLowerCase())
  const hint = close ? `: did you mean ${close}?` : ''
  throw new SuiteError('unknown-operation', `edition ${edition.date} has no operation "${name}"${hint}`)
}

/** The value of the `X-Amz-Target` header for an operation. */
export function targetOf(operationName: string): string {
  return TARGET_PREFIX + operationName
}
