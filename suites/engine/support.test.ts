/** An operation that a target does not have is told once, and nobody is accused of it. */
import { describe, expect, it } from 'vitest'
import type { Answer, Call } from '../../fixtures/reference/call.ts'
import { tryReference } from '../self/in-process.ts'

const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.1' }
const saying = (status: number, body: unknown, headers: Record<string, string> = JSON_TYPE): Answer => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const HTML = { 'content-type': 'text/html' }
const GROUPS = 'CreateGroup'

/** What is asked about an operation: all its cases, on a target that answers the operation so, and names of nobody. */
async function asked(answer: Answer, other?: Answer, operations: readonly string[] = [GROUPS]) {
  let requests = 0
  const lastWord = (honestly: Answer, call: Call): Answer => {
    if (operations.includes(call.operation?.name ?? '')) {
      requests += 1
      return answer
    }
    return call.operation === undefined && other !== undefined ? other : honestly
  }
  const records = await tryReference({ operations, rules: { lastWord } })
  const told = new Set(records.map(({ status, because }) => `${status} ${because ?? ''}`.trim()))
  return { records, requests, told: [...told] }
}

const NOT_FOUND = saying(404, '<h1>Not found</h1>', HTML)

describe('an operation is not implemented', () => {
  it.each<[string, Answer, Answer?]>([
    ['501', saying(501, { __type: 'NotImplemented', message: 'not here' })],
    ['501 without a body', saying(501, '')],
    ['UnknownOperationException', saying(400, { __type: 'UnknownOperationException' })],
    ['InvalidAction', saying(400, { __type: 'InvalidAction', message: 'Unknown action: CreateGroup' })],
    ['500 and a name of its own', saying(500, { __type: 'CognitoLocal#Unsupported', message: 'unsupported' })],
    ['500 and a page', saying(500, '<h1>NotImplementedError</h1> The action has not been implemented', HTML)],
    ['404 without a body, as for names of nobody', saying(404, '', {}), saying(404, '', {})],
    ['404 and a page, as for names of nobody', NOT_FOUND, NOT_FOUND],
  ])('by %s', async (_name, answer, other) => {
    const { records, requests, told } = await asked(answer, other)
    expect(records.length).toBeGreaterThan(30)
    expect(told).toEqual(['skipped unsupported'])
    expect(requests).toBeLessThanOrEqual(2)
    const reasons = new Set(records.map(({ reason }) => reason))
    expect(reasons.size).toBe(1)
    expect([...reasons][0]).toMatch(/^CreateGroup is not implemented: (?:400|404|500|501) /)
    expect(records.filter(({ exchange }) => exchange !== undefined)).toHaveLength(1)
  })

  it('also where there is nothing that it could act on', async () => {
    const { records, requests } = await asked(saying(501, ''), undefined, [GROUPS, 'GetGroup'])
    expect(new Set(records.map(({ because }) => because))).toEqual(new Set(['unsupported']))
    expect(new Set(records.map(({ reason }) => reason?.split(' ')[0]))).toEqual(new Set([GROUPS, 'GetGroup']))
    // CreateGroup is asked by cases about GetGroup as well, which need a group, as many as are tried at once.
    expect(requests).toBeLessThanOrEqual(20)
  })
})

describe('but not where the target', () => {
  const isTold = (told: readonly string[]) => told.includes('skipped unsupported')

  it('answers everything with ResourceNotFoundException', async () => {
    const { told } = await asked(saying(400, { __type: 'ResourceNotFoundException', message: 'No such pool.' }))
    expect(isTold(told)).toBe(false)
    expect(told).toContain('failed')
  })

  it('finds nothing, and knows names of nobody from its own', async () => {
    expect(isTold((await asked(NOT_FOUND)).told)).toBe(false)
  })

  it('breaks down', async () => {
    expect(isTold((await asked(saying(500, { __type: 'InternalErrorException', message: 'no' }))).told)).toBe(false)
    expect(isTold((await asked(saying(500, '<h1>Internal Server Error</h1>', HTML))).told)).toBe(false)
  })

  it('says so once, in a bad moment', async () => {
    let times = 0
    const lastWord = (honestly: Answer, call: Call): Answer =>
      call.operation?.name === GROUPS && (times += 1) === 1 ? saying(501, '') : honestly
    const records = await tryReference({
      operations: [GROUPS],
      only: ({ id }) => !id.includes('/faults/'),
      rules: { lastWord },
    })
    expect(records.filter(({ because }) => because === 'unsupported')).toEqual([])
  })
})
