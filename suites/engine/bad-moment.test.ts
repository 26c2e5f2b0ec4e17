/** A cut connection is the target's answer only where it cuts again and again, and answers the twin. */
import { expect, it } from 'vitest'
import type { Answer, Call } from '../../fixtures/reference/call.ts'
import type { CaseRecord } from '../../spec/record.ts'
import { tryReference } from '../self/in-process.ts'

type LastWord = (answer: Answer, call: Call) => Answer | 'cut'

const isReset = ({ operation }: Call): boolean => operation?.name === 'ForgotPassword'
const isLong = ({ input }: Call): boolean => String(input['Username']).length > 128

async function judged(lastWord: LastWord, ...ids: string[]): Promise<Record<string, Partial<CaseRecord>>> {
  const only = ({ id }: { id: string }) => ids.includes(id)
  const records = await tryReference({ operations: ['ForgotPassword'], only, rules: { lastWord } })
  return Object.fromEntries(records.map((record) => [record.id, record]))
}

const LONG = 'ForgotPassword/reject/Username/maxLength'
const SHORT = 'ForgotPassword/reject/Username/minLength'
const UNKNOWN = 'ForgotPassword/faults/user-not-found'

it('a target that always hangs up on one request and answers its twin breaks the obligation', async () => {
  const records = await judged((answer, call) => (isReset(call) && isLong(call) ? 'cut' : answer), LONG, SHORT)
  expect(records[LONG]).toMatchObject({ status: 'failed', violations: [{ code: 'connection-cut' }] })
  expect(records[LONG]?.exchange?.request.body).toContain('Username')
  expect(records[SHORT]).toMatchObject({ status: 'passed' })
})

it('one that hangs up once is forgiven', async () => {
  let times = 0
  const records = await judged((answer, call) => (isReset(call) && (times += 1) === 1 ? 'cut' : answer), UNKNOWN)
  expect(records[UNKNOWN]).toMatchObject({ status: 'passed' })
})

it('one that hangs up on the twin as well is not judged', async () => {
  const records = await judged(
    (answer, call) => (isReset(call) ? 'cut' : answer),
    UNKNOWN,
    'ForgotPassword/accept/minimal',
  )
  expect(Object.values(records).map(({ status, because }) => [status, because])).toEqual([
    ['errored', 'transport'],
    ['errored', 'transport'],
  ])
})

const broken = (answer: Answer): Answer => ({
  ...answer,
  status: 500,
  body: JSON.stringify({ __type: 'InternalErrorException', message: 'Internal server error.' }),
})

it('one that breaks down once is forgiven, over a refusal and over its twin', async () => {
  for (const which of [1, 2]) {
    let times = 0
    const records = await judged(
      (answer, call) => (isReset(call) && (times += 1) === which ? broken(answer) : answer),
      LONG,
    )
    expect(records[LONG]).toMatchObject({ status: 'passed' })
  }
})

it('one that breaks down once over garbage or over a preflight is forgiven', async () => {
  for (const id of ['ForgotPassword/protocol/malformed/array-body', 'ForgotPassword/protocol/envelope/preflight']) {
    let times = 0
    const isIt = ({ head, json }: Call): boolean => head.method === 'OPTIONS' || Array.isArray(json)
    const records = await judged((answer, call) => (isIt(call) && (times += 1) === 1 ? broken(answer) : answer), id)
    expect(times).toBeGreaterThan(1)
    expect(records[id]).toMatchObject({ status: 'passed', violations: [] })
  }
})

it('one that hangs up once where it is to say that it failed inside is forgiven', async () => {
  const id = 'ForgotPassword/faults/internal-error'
  let times = 0
  const records = await judged(
    (answer, call) => (isReset(call) && answer.status === 500 && (times += 1) === 1 ? 'cut' : answer),
    id,
  )
  expect(times).toBeGreaterThan(1)
  expect(records[id]).toMatchObject({ status: 'passed' })
})

it('one that breaks down over garbage once, or cuts the next request once, is forgiven', async () => {
  const id = 'ForgotPassword/protocol/survives/array-body'
  for (const bad of [broken, (): 'cut' => 'cut']) {
    // The twin comes first, then the garbage, then the next request.
    for (const which of [2, 3]) {
      let times = 0
      const records = await judged(
        (answer, call) => (isReset(call) && (times += 1) === which ? bad(answer) : answer),
        id,
      )
      expect(times).toBeGreaterThan(3)
      expect(records[id]).toMatchObject({ status: 'passed', violations: [] })
    }
  }
})

it.each([
  ['breaks down over', broken, 'server-error'],
  ['hangs up on', (): 'cut' => 'cut', 'next-request'],
] as const)('one that each time %s the request that comes after garbage is told for it', async (_, bad, code) => {
  const id = 'ForgotPassword/protocol/survives/array-body'
  let isNext = false
  const records = await judged((answer, { json, operation }) => {
    const isBad = isNext && operation?.name === 'ForgotPassword'
    isNext = Array.isArray(json)
    return isBad ? bad(answer) : answer
  }, id)
  expect(records[id]).toMatchObject({ status: 'passed', violations: [{ code }] })
})

it('one that breaks down now and then over whatever it is asked is not judged', async () => {
  let times = 0
  // Each world asks the refused request first.
  const records = await judged(
    (answer, call) => (isReset(call) && isLong(call) && (times += 1) % 2 === 1 ? broken(answer) : answer),
    LONG,
  )
  expect(records[LONG]).toMatchObject({
    status: 'skipped',
    because: 'twin',
    reason: expect.stringContaining('sent again') as string,
  })
})

it('one that breaks down over the same request each time is not', async () => {
  const records = await judged((answer, call) => (isReset(call) && isLong(call) ? broken(answer) : answer), LONG)
  expect(records[LONG]).toMatchObject({
    status: 'failed',
    violations: [{ code: 'fault-name', came: '500 InternalErrorException' }],
  })
})
