import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { CAUSES, OUTCOMES, SUITES, STATUSES, PROFILES, type Report } from '../spec/record.ts'
import { packageRoot } from '../spec/root.ts'
import { json } from './write/json.ts'
import { recordLine } from './write/ndjson.ts'
import { CONFORMING_REPORT, SAMPLE_RECORDS, SAMPLE_REPORT, UNJUDGED_REPORT } from './write/sample.helper.ts'

const read = (path: string): AnySchemaObject =>
  JSON.parse(readFileSync(join(packageRoot(), path), 'utf8')) as AnySchemaObject
const recordSchema = read('spec/record.schema.json')
const reportSchema = read('reports/report.schema.json')

/** The same schema, in which every object is closed: what is not described is refused. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in copy && 'required' in copy ? { ...copy, additionalProperties: false } : copy
}

const compile = (schema: unknown): ValidateFunction =>
  new Ajv2020({ strict: true, allErrors: true }).compile(schema as AnySchemaObject)

function errors(validate: ValidateFunction, value: unknown): unknown[] {
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({ instancePath, message, params }))
}

type Complete<T> = T extends readonly (infer Item)[]
  ? Complete<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Complete<T[Key]> }
    : T

/** Every field that the types know: a new one does not compile until it stands here, and then not until it is described. */
const COMPLETE: Complete<Report> = {
  tool: { name: 'poolproof', version: '0.1.0' },
  target: { url: 'http://127.0.0.1', name: 'url', capabilities: ['readCode'] },
  edition: '2026-07-24',
  statuses: 'wire',
  seed: -7,
  level: 'MUST',
  startedAt: '2026-01-02T03:04:05.678Z',
  diagnosis: 'follows another profile',
  trouble: ['was cut short'],
  verdict: 'could not judge',
  summary: { cases: 1, passed: 0, failed: 0, warned: 0, skipped: 0, errored: 1, noted: 0, requests: 1, ms: 1.5 },
  coverage: {
    operations: { declared: 1, exercised: 1 },
    constraints: { declared: 1, vacuous: 0, checked: 1 },
    faults: { declared: 1, provoked: 0, verified: 0 },
    byOperation: [
      {
        operation: 'ForgotPassword',
        family: 'password-reset',
        exercised: true,
        constraints: { declared: 1, vacuous: 0, checked: 1 },
        faults: [{ fault: 'a', outcome: 'wrong', provoked: false, cases: 1, right: 0, reason: '200 came instead' }],
      },
    ],
  },
  cases: [
    {
      id: 'a',
      title: 'answers',
      operation: 'ForgotPassword',
      suite: 'faults',
      level: 'MUST',
      status: 'errored',
      source: [{ kind: 'model', cite: 'ForgotPassword', certainty: 'C' }],
      constraint: 'Username:maxLength',
      fault: 'UserNotFoundException',
      reason: 'nobody answered',
      because: 'transport',
      ms: 1.5,
      examined: 1,
      requests: 1,
      seed: -7,
      violations: [
        {
          code: 'c',
          path: 'status',
          expected: '400',
          actual: '200',
          message: 'answered 200',
          came: '200',
          level: 'MAY',
        },
      ],
      observed: [{ operation: 'AdminGetUser', fault: 'UserNotFoundException', status: 400, fits: ['wire'], count: 2 }],
      exchange: {
        request: { method: 'POST', url: 'http://127.0.0.1/', headers: { a: 'b' }, body: '{}', bodyBytes: 2 },
        response: { status: 200, headers: { a: 'b' }, body: '{}', bodyBytes: 2, ms: 1.5 },
      },
      curl: 'curl http://127.0.0.1/',
      replay: 'npx poolproof http://127.0.0.1/',
    },
  ],
}

/** Every described property that the value does not have, at any depth. */
function undescribed(schema: AnySchemaObject, value: unknown, at = ''): string[] {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].slice('#/$defs/'.length) : undefined
  if (name !== undefined) return undescribed(reportSchema['$defs'][name] as AnySchemaObject, value, at)
  if (Array.isArray(value))
    return value.flatMap((item) => undescribed(schema['items'] as AnySchemaObject, item, `${at}[]`))
  const properties = (schema['properties'] ?? {}) as Record<string, AnySchemaObject>
  return Object.entries(properties).flatMap(([key, each]) => {
    const held = (value as Record<string, unknown>)[key]
    return held === undefined ? [`${at}.${key}`] : undescribed(each, held, `${at}.${key}`)
  })
}

describe('record.schema.json', () => {
  it('accepts every line that the log writes', () => {
    const validate = compile(recordSchema)
    for (const record of SAMPLE_RECORDS) expect(errors(validate, JSON.parse(recordLine(record)))).toEqual([])
  })

  it('describes every field', () => {
    const validate = compile(closed(recordSchema))
    for (const record of [...COMPLETE.cases, ...SAMPLE_RECORDS]) expect(errors(validate, record)).toEqual([])
  })

  it('allows added fields, and refuses missing ones', () => {
    const validate = compile(recordSchema)
    const [record] = COMPLETE.cases
    expect(errors(validate, { ...record, added: true })).toEqual([])
    expect(errors(validate, { ...record, violations: undefined })).toHaveLength(1)
  })

  it('lists the values that the types list', () => {
    expect(recordSchema['$defs'].Suite.enum).toEqual(SUITES)
    expect(recordSchema['$defs'].CaseStatus.enum).toEqual(STATUSES)
    expect(recordSchema['$defs'].Cause.enum).toEqual(CAUSES)
    expect(recordSchema['$defs'].Profile.enum).toEqual(PROFILES)
  })
})

describe('report.schema.json', () => {
  it.each([
    ['does not conform', SAMPLE_REPORT],
    ['conforms', CONFORMING_REPORT],
    ['could not judge', UNJUDGED_REPORT],
  ])('accepts a written report that says "%s"', (_, report) => {
    expect(errors(compile(closed(reportSchema)), JSON.parse(json(report)))).toEqual([])
  })

  it('describes every field, and no other', () => {
    expect(errors(compile(closed(reportSchema)), COMPLETE)).toEqual([])
    expect(undescribed(reportSchema, COMPLETE)).toEqual([])
  })

  it('allows added fields, and refuses missing and wrong ones', () => {
    const validate = compile(reportSchema)
    expect(errors(validate, { ...COMPLETE, added: { more: 1 } })).toEqual([])
    expect(errors(validate, { ...COMPLETE, coverage: undefined })).toHaveLength(1)
    expect(errors(validate, { ...COMPLETE, verdict: 'perhaps' })).toHaveLength(1)
  })

  it('lists the outcomes of a fault that the types list', () => {
    const { byOperation } = reportSchema['properties'].coverage.properties
    expect(byOperation.items.properties.faults.items.properties.outcome.enum).toEqual(OUTCOMES)
  })

  it('holds the description of a record as record.schema.json has it', () => {
    expect(reportSchema['$defs']).toEqual(recordSchema['$defs'])
  })
})
