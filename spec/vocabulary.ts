/** An Ajv that knows exactly the keywords that the editions use, and refuses any other. */
import { createRequire } from 'node:module'
import type { Ajv2020, AnySchemaObject } from 'ajv/dist/2020.js'
import { SuiteError } from './errors.ts'

/** Facts that a value cannot break. `components` holds the schemas that the others point to. */
const ANNOTATIONS = ['x-sensitive', 'x-model-pattern', 'x-timestamp', 'x-document', 'components']

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

const INT32 = 2 ** 31

/** A strict validator that reports all errors of a value. */
export function newAjv(): Ajv2020 {
  // Loaded by the first who validates: whoever only reads the description does without.
  const library = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js')
  const ajv = new library.Ajv2020({
    allErrors: true,
    strict: true,
    validateSchema: false,
    logger: false,
    verbose: false,
  })
  ajv.addVocabulary(ANNOTATIONS)
  ajv.removeKeyword('contentEncoding')
  ajv.addKeyword({ keyword: 'contentEncoding', type: 'string', schemaType: 'string', validate: isEncoded })
  ajv.addKeyword({ keyword: 'x-min-bytes', type: 'string', schemaType: 'number', validate: hasAtLeast })
  ajv.addKeyword({ keyword: 'x-max-bytes', type: 'string', schemaType: 'number', validate: hasAtMost })
  ajv.addFormat('int32', { type: 'number', validate: (value: number) => value >= -INT32 && value < INT32 })
  ajv.addFormat('int64', { type: 'number', validate: (value: number) => Math.abs(value) <= 2 ** 63 })
  return ajv
}

/**
 * Compiles with Ajv's complaints turned into ours.
 * @throws SuiteError `unknown-keyword` where the schema says something that nobody would check, else `broken-schema`.
 */
export function compileStrictly(ajv: Ajv2020, schema: AnySchemaObject): ReturnType<Ajv2020['compile']> {
  try {
    return ajv.compile(schema)
  } catch (cause) {
    const message = (cause as Error).message
    const code = /unknown keyword/.test(message) ? 'unknown-keyword' : 'broken-schema'
    throw new SuiteError(code, `${String(schema.$id)}: ${message}`, { cause })
  }
}

function isEncoded(encoding: string, text: string): boolean {
  if (encoding !== 'base64') throw new SuiteError('unknown-keyword', `unknown contentEncoding "${encoding}"`)
  return BASE64.test(text)
}

/** Bytes that a base64 text stands for; what is not base64 is contentEncoding's error, not a length's. */
function byteLength(text: string): number | undefined {
  return BASE64.test(text) ? Buffer.byteLength(text, 'base64') : undefined
}

function hasAtLeast(bytes: number, text: string): boolean {
  return (byteLength(text) ?? bytes) >= bytes
}

function hasAtMost(bytes: number, text: string): boolean {
  return (byteLength(text) ?? bytes) <= bytes
}
