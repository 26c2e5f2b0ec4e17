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

it('one that breaks down over the same request each time is not', async () => {
  const records = await judged((answer, call) => (isReset(call) && isLong(call) ? broken(answer) : answer), LONG)
  expect(records[LONG]).toMatchObject({
    status: 'failed',
    violations: [{ code: 'fault-name', came: '500 InternalErrorException' }],
  })
})
