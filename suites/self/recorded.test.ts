/** The judge finds nothing wrong with what the live service answered. */
import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { EDITIONS, LATEST_EDITION, loadEdition, operationNames, type Edition } from '../../spec/edition.ts'
import { plain } from '../../spec/faults.ts'
import { factsOf } from '../../spec/facts.ts'
import { outputExceptions } from '../../spec/output.ts'
import type { Violation } from '../../spec/record.ts'
import { asSent, recordedAnswers, type Recorded } from '../../spec/recorded.ts'
import { validate } from '../../spec/schema.ts'
import { levelOfViolation } from '../../spec/verdict.ts'
import { accepted, answersOutput } from '../checks/accepted.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import { echoes } from '../checks/echo.ts'
import { countsSeconds } from '../checks/epoch-seconds.ts'
import { asObject, faultName, rawType } from '../checks/fault-answer.ts'
import { contentTypeIs, hasRequestId, namesFaultInHeader, repeatsMessageInHeader } from '../checks/envelope.ts'
import { refusedWith } from '../checks/refused-with.ts'
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'

/** Answers that reached no operation: the framework's own, which `spec/wire/malformed.json` is about. */
const isOutside = (one: Recorded) => asObject(one.response.body)?.['Output'] !== undefined

const knownTo = (edition: Edition) => {
  const names = new Set(operationNames(edition))
  return recordedAnswers().filter((one) => names.has(one.operation) && one.response.body !== null && !isOutside(one))
}

const isFault = ({ response: { status, body } }: Recorded) =>
  asObject(body)?.['__type'] !== undefined || (status !== null && status >= 400)

const headersOf = ({ response: { headers } }: Recorded) =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** The envelope's checks, each for the header that has to be recorded for it. */
const ENVELOPE: readonly (readonly [header: string, check: Check])[] = [
  ['content-type', contentTypeIs('application/x-amz-json-1.1')],
  ['x-amzn-requestid', hasRequestId],
  ['x-amzn-errortype', namesFaultInHeader],
  ['x-amzn-errormessage', repeatsMessageInHeader],
]

/** What a run's checks say about an answer as far as it was recorded. */
function judge(edition: Edition, one: Recorded): Violation[] {
  const headers = headersOf(one)
  const exchange = answer(one.response.status ?? (isFault(one) ? 400 : 200), one.response.body, headers)
  return [
    ...(isFault(one) ? judgeFault(edition, one) : judgeSuccess(edition, one)),
    ...ENVELOPE.filter(([header]) => header in headers).flatMap(([, check]) => check(exchange)),
  ]
}

function judgeSuccess(edition: Edition, one: Recorded): Violation[] {
  const operation = describe(edition, one.operation)
  const exchange = answer(one.response.status ?? 200, asSent(edition, one), headersOf(one))
  const check = one.response.status === null ? answersOutput : accepted
  const { body: input, partial = false } = one.request ?? {}
  return [
    ...check(edition, operation)(exchange),
    ...countsSeconds(edition, operation)(exchange),
    ...(input === undefined || partial ? [] : echoes(edition, operation, input)(exchange)),
  ]
}

function judgeFault(edition: Edition, one: Recorded, expected?: string): Violation[] {
  const operation = describe(edition, one.operation)
  const exchange = answer(one.response.status ?? 400, one.response.body, headersOf(one))
  const fault = expected ?? nameOf(exchange)
  const message = operation.faults.some(({ name }) => name === fault)
  const found = refusedWith({ operation, profile: 'wire', fault, message })(exchange)
  return one.response.status === null ? found.filter(({ code }) => code !== 'fault-status') : found
}

function nameOf(exchange: Exchange): string {
  return plain(rawType(exchange) ?? faultName(exchange) ?? '')
}

/** At MUST or SHOULD, the highest that a case about the answer could have. */
const accusations = (violations: readonly Violation[]) =>
  violations.filter((one) => levelOfViolation(one, 'MUST') !== 'MAY').map(({ code, path }) => `${code} ${path}`)

group('recorded answers', () => {
  it.each(EDITIONS)('are accused of nothing under edition %s', (date) => {
    const edition = loadEdition(date)
    const certain = knownTo(edition).filter(({ doubt }) => doubt === undefined)
    expect(certain.length).toBeGreaterThan(100)
    const accused = certain
      .map((one) => ({ id: one.id, by: accusations(judge(edition, one)) }))
      .filter(({ by }) => by.length > 0)
    expect(accused).toEqual([])
  })

  it.each(EDITIONS)('are not even accused of a wrong structure where they were edited, under edition %s', (date) => {
    const edition = loadEdition(date)
    const samples = knownTo(edition).filter(({ doubt }) => doubt?.startsWith('documentation sample'))
    expect(samples.length).toBeGreaterThan(40)
    const accused = samples.flatMap((one) =>
      judge(edition, one)
        .filter((found) => found.code === 'output-shape')
        .map(({ code, path }) => `${one.id} ${code} ${path}`),
    )
    expect(accused).toEqual([])
  })

  it('are what every cite of theirs names', () => {
    const ids = new Set(recordedAnswers().map(({ id }) => id))
    const edition = loadEdition(LATEST_EDITION)
    const cites = [
      ...operationNames(edition).flatMap((name) =>
        factsOf(describe(edition, name)).always.map(({ source }) => source.cite),
      ),
      ...outputExceptions().map(({ source }) => source.cite),
    ]
    const named = cites.flatMap((cite) =>
      cite.startsWith('recorded: ') ? (cite.match(/\b[A-Z]\w+-\d+\b/g) ?? []) : [],
    )
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  // Where the model contradicts itself, no record is needed.
  const shown = outputExceptions().filter(({ source }) => source.kind !== 'model')

  it.each(shown.map((one) => [one.shape, one] as const))('break the rule that is not asserted of %s', (_shape, one) => {
    const edition = loadEdition(LATEST_EDITION)
    const cited: readonly string[] = one.source.cite.match(/\b[A-Z]\w+-\d+\b/g) ?? []
    const broken = recordedAnswers()
      .filter(({ id }) => cited.includes(id))
      .flatMap((each) => validate(edition, each.operation, 'output', asSent(edition, each)))
    expect(cited.length).toBeGreaterThan(0)
    expect(broken.some(({ keyword }) => one.keywords.includes(keyword))).toBe(true)
  })
})

group('a pool with as many attributes of its own as it may be made with', () => {
  it('shows them all beside those that every pool has', () => {
    const edition = loadEdition(LATEST_EDITION)
    const one = structuredClone(recordedAnswers().find(({ id }) => id === 'DescribeUserPool-1'))
    if (one === undefined) throw new RangeError('no recorded answer')
    const { UserPool } = one.response.body as { UserPool: { SchemaAttributes: object[] } }
    const own = Array.from({ length: 50 }, (_, index) => ({
      Name: `custom:a${index}`,
      AttributeDataType: 'Boolean',
      DeveloperOnlyAttribute: false,
      Mutable: true,
      Required: false,
    }))
    UserPool.SchemaAttributes.push(...own)
    expect(judge(edition, one)).toEqual([])
  })
})

group('a lie in a recorded answer', () => {
  const edition = loadEdition(LATEST_EDITION)
  const find = (id: string): Recorded => {
    const one = structuredClone(recordedAnswers().find((each) => each.id === id))
    if (one === undefined) throw new RangeError(`no recorded answer ${id}`)
    return one
  }
  const body = (one: Recorded) => one.response.body as Record<string, Record<string, unknown>>

  it('that drops a member which is always there is noticed', () => {
    const one = find('DescribeUserPool-1')
    delete body(one)['UserPool']?.['Name']
    expect(accusations(judge(edition, one))).toEqual(['member-missing body.UserPool.Name'])
  })

  it('that changes a type is noticed', () => {
    const one = find('ListUsers-1')
    ;(body(one)['Users'] as unknown as Record<string, unknown>[])[0]!['Enabled'] = 'true'
    expect(accusations(judge(edition, one))).toEqual(['output-shape body.Users[].Enabled:type'])
  })

  it('that counts milliseconds is noticed', () => {
    const one = find('AdminCreateUser-1')
    body(one)['User']!['UserCreateDate'] = 1_649_228_662_543
    expect(accusations(judge(edition, one))).toEqual(['timestamp-form body.User.UserCreateDate'])
  })

  it('that makes a value up is noticed', () => {
    const one = find('AdminCreateUser-1')
    body(one)['User']!['UserStatus'] = 'ASLEEP'
    expect(accusations(judge(edition, one))).toEqual(['output-shape body.User.UserStatus:enum'])
  })

  it('that renames a fault is noticed', () => {
    const one = find('AdminUpdateUserAttributes-2')
    const renamed = structuredClone(one)
    ;(renamed.response.body as Record<string, unknown>)['__type'] = 'NotAuthorizedException'
    expect(judgeFault(edition, one, 'InvalidParameterException')).toEqual([])
    expect(accusations(judgeFault(edition, renamed, 'InvalidParameterException'))).toEqual(['fault-name body.__type'])
  })

  it('that changes a status is noticed', () => {
    const one = find('AdminUpdateUserAttributes-2')
    one.response.status = 422
    expect(accusations(judge(edition, one))).toEqual(['fault-status status'])
  })
})
