/** What the installed official SDK for JavaScript knows of the API, in the terms of the drift check. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { SuiteError } from '../errors.ts'
import type { KnownApi, KnownOperation } from './drift.ts'

const SDK = '@aws-sdk/client-cognito-identity-provider'

/** The SDK's schemas are tuples that begin with their kind. A member is a schema, a function that gives one, a number, or `[one of these, traits]`. */
const KIND = { list: 1, map: 2, structure: 3, error: -3, operation: 9 } as const

type Tuple = readonly unknown[]

/** The version of the installed SDK. */
export function sdkVersion(): string {
  return (JSON.parse(readFileSync(join(sdkFolder(), 'package.json'), 'utf8')) as { version: string }).version
}

/**
 * Reads the installed SDK: members from the schemas that it exports, the faults of each operation from its type
 * declarations (the only place where the SDK still says which operation throws what).
 * @throws SuiteError `unreadable-sdk` where a newer SDK keeps this in another form.
 */
export async function knownToSdk(): Promise<KnownApi> {
  const exported = Object.values<unknown>(await import('@aws-sdk/client-cognito-identity-provider')).filter(isTuple)
  const operations = exported.filter((schema) => schema[0] === KIND.operation)
  if (operations.length === 0) throw new SuiteError('unreadable-sdk', `${SDK} exports no operation schemas`)
  return {
    operations: new Map(operations.map((operation) => [String(operation[2]), known(operation)])),
    modeledStatuses: new Map(exported.flatMap(modeledStatus)),
  }
}

function sdkFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve(SDK)))
}

const isTuple = (value: unknown): value is Tuple =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[2] === 'string'

function known(operation: Tuple): KnownOperation {
  const input = target(operation[4])
  return {
    input: below(input, '', []),
    output: below(target(operation[5]), '', []),
    required: memberNames(input).slice(0, Number((isTuple(input) && input[6]) || 0)),
    faults: thrown(String(operation[2])),
  }
}

function modeledStatus(schema: Tuple): Array<[string, number]> {
  const traits = schema[3] as { httpError?: number } | 0
  return schema[0] === KIND.error && traits && traits.httpError ? [[String(schema[2]), traits.httpError]] : []
}

function thrown(operation: string): string[] {
  const text = readFileSync(join(sdkFolder(), 'dist-types', 'commands', `${operation}Command.d.ts`), 'utf8')
  const found = [...text.matchAll(/@throws \{@link (\w+)\} \((client|server) fault\)/g)]
  if (found.length === 0) throw new SuiteError('unreadable-sdk', `${SDK} names no faults of ${operation}`)
  return found.map(([, name, side]) => `${name} (${side})`)
}

/** Follows functions and `[schema, traits]` pairs to the schema itself. */
function target(reference: unknown): unknown {
  if (typeof reference === 'function') return target((reference as () => unknown)())
  return Array.isArray(reference) && reference.length === 2 ? target(reference[0]) : reference
}

function memberNames(schema: unknown): readonly string[] {
  return isTuple(schema) && (schema[0] === KIND.structure || schema[0] === KIND.error) ? (schema[4] as string[]) : []
}

/** Numbers stand for simple types; 64 and 128 are added for a list and a map of one. */
function below(schema: unknown, path: string, inside: readonly unknown[]): string[] {
  if (typeof schema === 'number') return schema >= 128 ? [`${path}{value}`] : schema >= 64 ? [`${path}[]`] : []
  if (!isTuple(schema)) return []
  if (schema[0] === KIND.list) return at(schema[4], `${path}[]`, inside)
  if (schema[0] === KIND.map) return at(schema[5], `${path}{value}`, inside)
  return memberNames(schema).flatMap((name, index) =>
    at((schema[5] as Tuple)[index], path === '' ? name : `${path}.${name}`, inside),
  )
}

function at(reference: unknown, path: string, inside: readonly unknown[]): string[] {
  const schema = target(reference)
  if (isTuple(schema) && inside.includes(schema)) return [path]
  return [path, ...below(schema, path, [...inside, schema])]
}
