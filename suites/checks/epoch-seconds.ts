/** Dates are JSON numbers that count the seconds since 1970: no text, no milliseconds. */
import type { JsonSchema, OperationDescription } from '../../spec/describe.ts'
import { resolve, type Edition } from '../../spec/edition.ts'
import type { Check } from '../engine/case.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/** The service is younger than 2014, and nobody's clock is past 2100: milliseconds, and days, are far outside. */
const FIRST = Date.UTC(2014, 0) / 1000
const LAST = Date.UTC(2100, 0) / 1000

/** Violation `timestamp-form`. */
export function countsSeconds(edition: Edition, operation: OperationDescription): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return []
    const odd = new Map(oddDates(edition, operation.output, exchange.response.json, 'body'))
    return [...odd].map(([path, value]) =>
      violation('timestamp-form', path, 'seconds since 1970, as a number', value, 'writes a date in another form'),
    )
  }
}

function oddDates(edition: Edition, written: JsonSchema, value: unknown, at: string): [path: string, value: unknown][] {
  if (value === undefined || value === null) return []
  const schema = resolve(edition, written)
  if (schema['x-timestamp'] !== undefined) return isDate(value) ? [] : [[at, value]]
  const { items, properties, additionalProperties } = schema as Record<string, unknown>
  if (Array.isArray(value)) {
    return items ? value.flatMap((item) => oddDates(edition, items as JsonSchema, item, `${at}[]`)) : []
  }
  return Object.entries(asObject(value) ?? {}).flatMap(([name, inner]) => {
    const next = (properties as Record<string, JsonSchema> | undefined)?.[name] ?? additionalProperties
    return typeof next === 'object' && next !== null
      ? oddDates(edition, next as JsonSchema, inner, `${at}.${name}`)
      : []
  })
}

const isDate = (value: unknown): boolean => typeof value === 'number' && value >= FIRST && value < LAST
