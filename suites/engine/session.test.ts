/** What a target says to everybody, whatever was asked, is held against no case. */
import { describe, expect, it } from 'vitest'
import type { Answer, Call } from '../../fixtures/reference/call.ts'
import { tryReference } from '../self/in-process.ts'

/** The reference target, with another answer to a request where `instead` has one. */
const saying = (
  message: string,
  type: string,
  instead: (call: Call) => boolean,
): { lastWord: (answer: Answer, call: Call) => Answer } => ({
  lastWord: (answer, call) =>
    instead(call) ? { ...answer, status: 400, body: JSON.stringify({ __type: type, message }) } : answer,
})

const unsigned = { operations: ['ForgotPassword'], only: ({ id }: { id: string }) => id.endsWith('/unsigned') }
const isReset = ({ operation }: Call): boolean => operation?.name === 'ForgotPassword'

describe('a request of raw bytes', () => {
  it('is sent again where the target is busy', async () => {
    let times = 0
    const busy = saying('Rate exceeded', 'TooManyRequestsException', (call) => isReset(call) && (times += 1) === 1)
    const records = await tryReference({ ...unsigned, rules: busy })
    expect(records.map(({ status }) => status)).toEqual(['passed'])
    expect(times).toBe(2)
  })

  it('says nothing where the target sends no more messages today', async () => {
    const message = 'Exceeded daily email limit for the operation or the account.'
    const records = await tryReference({ ...unsigned, rules: saying(message, 'LimitExceededException', isReset) })
    expect(records.map(({ status, because }) => [status, because])).toEqual([['skipped', 'budget']])
  })
})

describe('a target that tolerates much and throttles soon', () => {
  const tolerant = {
    contentKind: () => 'service' as const,
    attemptsExceeded: (earlier: readonly number[]) => earlier.length >= 2,
  }

  it('is not told that its limit is its answer to a malformed request', async () => {
    const only = ({ id }: { id: string }) => /\/protocol\/\w+\/content-type-/.test(id)
    const records = await tryReference({ operations: ['ForgotPassword'], only, rules: tolerant })
    const said = records.flatMap(({ violations }) => violations.map(({ actual }) => actual))
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((text) => text.includes('LimitExceeded'))).toEqual([])
  })
})

describe('a case about another limit than that of requests', () => {
  it('is patient with a busy target', async () => {
    let times = 0
    const busy = saying('Rate exceeded', 'TooManyRequestsException', (call) => isReset(call) && (times += 1) === 3)
    const only = ({ id }: { id: string }) => id.endsWith('/limit-exceeded')
    const records = await tryReference({ operations: ['ForgotPassword'], only, rules: busy })
    expect(records.map(({ status }) => status)).toEqual(['passed'])
  })
})
