/**
 * Recorded answers of the live service, each with where it stands in public and how sure that is. Many were printed by an
 * SDK or the CLI, which write dates as text and spell some members in their own way; `asSent` undoes that.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, type JsonSchema } from './describe.ts'
import { resolve, type Edition } from './edition.ts'
import { packageRoot } from './root.ts'

export interface Recorded {
  /** `DescribeUserPool-1` */
  id: string
  operation: string
  /** `partial`: the source shows some members only. */
  request: { body?: unknown; partial?: boolean } | null
  /** What the source does not show is null. */
  response: { status: number | null; headers: Record<string, string> | null; body: unknown }
  /** `sdk`: as an SDK or the CLI printed it. */
  form: 'raw' | 'sdk'
  date: string | null
  source: string
  certainty: 'A' | 'B'
  /** What keeps it from being the service's own answer, byte for byte. */
  doubt?: string
  notes?: string
}

let all: readonly Recorded[] | undefined

export function recordedAnswers(): readonly Recorded[] {
  all ??= readFileSync(join(packageRoot(), 'spec', 'recorded', 'live.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Recorded)
  return all
}

/** The body as the service sent it: what an SDK did to the value of a success is undone, by the output's schema. */
export function asSent(edition: Edition, { operation, form, response: { body } }: Recorded): unknown {
  return form === 'raw' ? body : undo(edition, describe(edition, operation).output, body)
}

function undo(edition: Edition, written: JsonSchema, value: unknown): unknown {
  const schema = resolve(edition, written)
  if (schema['x-timestamp'] !== undefined && typeof value === 'string') return secondsOf(value)
  const { items, properties, additionalProperties } = schema as Record<string, unknown>
  if (Array.isArray(value)) return items ? value.map((item) => undo(edition, items as JsonSchema, item)) : value
  if (typeof value !== 'object' || value === null) return value
  const members = (properties ?? {}) as Record<string, JsonSchema>
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = members[key] ? key : (spelt(members, key) ?? key)
      const next = members[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
      return [name, next ? undo(edition, next as JsonSchema, inner) : inner]
    }),
  )
}

/** `challengeName` of an SDK that spells members in its language's way -> `ChallengeName`. */
function spelt(members: Record<string, JsonSchema>, key: string): string | undefined {
  return Object.keys(members).find((name) => name.toLowerCase() === key.toLowerCase())
}

/** `2022-04-06T16:04:22.543000+09:00` -> seconds since 1970; text that is no date stays what it is. */
function secondsOf(text: string): unknown {
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? text : milliseconds / 1000
}
