/** Redaction against the description: a value at each sensitive place of both editions, looked for in all that is told. */
import { expect, it } from 'vitest'
import { describe as describeOperation, type JsonSchema } from '../../spec/describe.ts'
import { EDITIONS, loadEdition, operationNames, refName, resolve, type Edition } from '../../spec/edition.ts'
import { describeAnswer } from '../checks/fault-answer.ts'
import { curl } from './curl.ts'
import type { Exchange } from './exchange.ts'
import { exchangeRecord, withoutSecrets } from './redact.ts'
import { wireResponse } from './response.ts'

const CANARY = 'canary "7" of the coal mine'

/** A sensitive value: where it is, and a body that holds `value` there and nothing else. */
interface Spot {
  path: string
  body: (value: unknown) => unknown
}

/** Every place under `schema` that is sensitive, or inside of something that is. */
function spots(edition: Edition, schema: JsonSchema, at: Spot, within = false, above: readonly string[] = []): Spot[] {
  const name = refName(schema)
  if (name !== undefined && above.includes(name)) return []
  const shapes = name === undefined ? above : [...above, name]
  const itself = resolve(edition, schema) as JsonSchema & { items?: JsonSchema }
  const sensitive = within || schema['x-sensitive'] === true || itself['x-sensitive'] === true
  const below = (step: string, inner: JsonSchema, wrap: (value: unknown) => unknown) =>
    spots(edition, inner, { path: at.path + step, body: (value) => at.body(wrap(value)) }, sensitive, shapes)
  return [
    ...(sensitive ? [at] : []),
    ...Object.entries((itself.properties ?? {}) as Record<string, JsonSchema>).flatMap(([member, inner]) =>
      below(`.${member}`, inner, (value) => ({ [member]: value })),
    ),
    ...(itself.items === undefined ? [] : below('[]', itself.items, (value) => [value])),
    ...(typeof itself.additionalProperties === 'object'
      ? below('{}', itself.additionalProperties as JsonSchema, (value) => ({ KEY: value }))
      : []),
  ]
}

const root: Spot = { path: '', body: (value) => value }

interface Sided extends Spot {
  operation: string
  side: 'request' | 'answer'
  status: number
}

function allSpots(edition: Edition): Sided[] {
  return operationNames(edition).flatMap((operation) => {
    const { input, output, faults } = describeOperation(edition, operation)
    const sided = (schema: JsonSchema, side: Sided['side'], status: number) =>
      spots(edition, schema, root).map((spot) => ({ ...spot, operation, side, status }))
    const shapes = faults.map(({ shape }) => ({ $ref: `#/components/schemas/${shape}` }) as JsonSchema)
    return [
      ...sided(input, 'request', 200),
      ...sided(output, 'answer', 200),
      ...shapes.flatMap((shape) => sided(shape, 'answer', 400)),
    ]
  })
}

/** What is shown on purpose: spec/decisions/011-what-is-redacted.md. */
function isShown({ path, side }: Sided): boolean {
  if (/\.(ClientId|Username)$/.test(path)) return true
  return side === 'request' && /\.(Value|UserContextData(\.\w+)?)$/.test(path)
}

function exchangeOf(
  { operation, side, status, body }: Sided,
  text: (body: unknown) => string,
  known: boolean,
): Exchange {
  const told = text(body(CANARY))
  const answer = Buffer.from(side === 'answer' ? told : '{}')
  return {
    ...(known ? { operation } : {}),
    url: 'http://h/',
    request: { method: 'POST', path: '/', headers: {}, body: Buffer.from(side === 'request' ? told : '{}') },
    response: wireResponse(status, {}, { bytes: answer, truncated: false }),
    ms: 1,
  }
}

/** All that a report may say of an exchange; the canary as a violation would quote it. */
function told(exchange: Exchange): string {
  const quoted = withoutSecrets(exchange, `is ${CANARY}, not ${JSON.stringify({ a: CANARY })}`)
  return [JSON.stringify(exchangeRecord(exchange)), curl(exchange), describeAnswer(exchange), quoted].join('\n')
}

const spelt = (text: string): boolean => text.replaceAll('\\', '').includes(CANARY)

const FORMS: [string, (body: unknown) => string][] = [
  ['whole', (body) => JSON.stringify(body)],
  ['cut off', (body) => JSON.stringify(body).replace(/[}\]]+$/, '')],
  ['spread', (body) => JSON.stringify(body, null, 2)],
]

it.each(EDITIONS)('no sensitive value of %s is told, whatever form its body has', (date) => {
  const all = allSpots(loadEdition(date))
  expect(all.length).toBeGreaterThan(100)
  for (const [form, text] of FORMS) {
    const leaks = all.filter((spot) => !isShown(spot) && spelt(told(exchangeOf(spot, text, true))))
    expect([form, leaks.map(({ operation, path }) => operation + path)]).toEqual([form, []])
  }
})

it.each(EDITIONS)('no sensitive value of %s is told where nobody knows the operation', (date) => {
  const leaks = allSpots(loadEdition(date)).filter(
    (spot) => !isShown(spot) && spelt(told(exchangeOf(spot, (body) => JSON.stringify(body), false))),
  )
  expect(leaks.map(({ operation, path }) => operation + path)).toEqual([])
})

it.each(EDITIONS)('what is shown of %s on purpose can be read', (date) => {
  const shown = allSpots(loadEdition(date)).filter(isShown)
  expect(new Set(shown.map(({ path }) => path.split('.').at(-1)))).toEqual(
    new Set(['ClientId', 'Username', 'Value', 'UserContextData', 'EncodedData', 'IpAddress']),
  )
  for (const spot of shown) {
    expect(spelt(told(exchangeOf(spot, (body) => JSON.stringify(body), true)))).toBe(true)
  }
})
