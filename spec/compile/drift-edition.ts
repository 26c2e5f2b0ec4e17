/** What an edition knows of the API, in the terms of the drift check. */
import { describe, type JsonSchema } from '../describe.ts'
import { operationNames, refName, resolve, type Edition } from '../edition.ts'
import type { KnownApi } from './drift.ts'

/** Reads a whole edition. */
export function knownToEdition(edition: Edition): KnownApi {
  const descriptions = operationNames(edition).map((name) => describe(edition, name))
  const operations = descriptions.map((description) => {
    const known = {
      input: below(edition, description.input, '', []),
      output: below(edition, description.output, '', []),
      required: description.input.required ?? [],
      faults: description.faults.map((fault) => `${fault.name} (${fault.side})`),
    }
    return [description.name, known] as const
  })
  const faults = descriptions.flatMap((description) => description.faults)
  return {
    operations: new Map(operations),
    modeledStatuses: new Map(faults.map((fault) => [fault.name, fault.status.modeled])),
  }
}

function below(edition: Edition, schema: JsonSchema, path: string, inside: readonly string[]): string[] {
  const { items, additionalProperties } = schema as Record<string, JsonSchema | undefined>
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    at(edition, member as JsonSchema, path === '' ? name : `${path}.${name}`, inside),
  )
  return [
    ...members,
    ...(items ? at(edition, items, `${path}[]`, inside) : []),
    ...(additionalProperties ? at(edition, additionalProperties, `${path}{value}`, inside) : []),
  ]
}

function at(edition: Edition, schema: JsonSchema, path: string, inside: readonly string[]): string[] {
  const name = refName(schema) ?? ''
  if (inside.includes(name)) return [path]
  return [path, ...below(edition, resolve(edition, schema), path, [...inside, name])]
}
