import { describe, expect, it } from 'vitest'
import type { CaseRecord, Violation } from '../spec/record.ts'
import { fold, foldReasons } from './fold.ts'
import { SAMPLE_RECORDS } from './write/sample.helper.ts'

const violation = (code: string, path = 'status', actual = '200'): Violation => ({
  code,
  path,
  expected: '400',
  actual,
  message: `answered ${actual}`,
})

function failed(id: string, violations: Violation[], bodyBytes?: number): CaseRecord {
  const record: CaseRecord = {
    id,
    title: 'refuses it',
    operation: 'ForgotPassword',
    suite: 'reject',
    level: 'MUST',
    status: 'failed',
    source: [],
    ms: 1,
    examined: 1,
    requests: 1,
    seed: 1,
    violations,
  }
  if (bodyBytes === undefined) return record
  const request = { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '', bodyBytes }
  const response = { status: 200, headers: {}, body: '', bodyBytes: 0, ms: 1 }
  return { ...record, exchange: { request, response } }
}

const shape = (records: CaseRecord[]) =>
  fold(records).map(({ code, path, level, records: shown }) => [level, code, path, shown.map(({ id }) => id).join()])

describe('fold', () => {
  it('makes one finding of the same code and path, whatever the values and list indices are', () => {
    const records = [
      failed('b', [violation('c', 'body.Users[3].Name', 'x')]),
      failed('a', [violation('c', 'body.Users[0].Name', 'y'), violation('c', 'body.Users[1].Name', 'z')]),
    ]
    expect(shape(records)).toEqual([['MUST', 'c', 'body.Users[].Name', 'a,b']])
  })

  it('keeps codes, paths and levels apart', () => {
    const records = [
      failed('a', [violation('c'), violation('d'), violation('c', 'body')]),
      { ...failed('b', [violation('c')]), status: 'warned', level: 'SHOULD' } as const,
    ]
    expect(shape(records)).toEqual([
      ['MUST', 'c', 'body', 'a'],
      ['MUST', 'c', 'status', 'a'],
      ['MUST', 'd', 'status', 'a'],
      ['SHOULD', 'c', 'status', 'b'],
    ])
  })

  it('accuses of nothing more binding than what the case is about', () => {
    const shown = { ...violation('c'), level: 'MUST' } as const
    const record = { ...failed('a', [shown]), status: 'passed', level: 'MAY' } as const
    expect(shape([record])).toEqual([['MAY', 'c', 'status', 'a']])
    expect(shape([{ ...failed('b', [shown]), status: 'warned', level: 'SHOULD' }])[0]?.[0]).toBe('SHOULD')
  })

  it('puts the highest level first, then what most cases show', () => {
    expect(shape(SAMPLE_RECORDS).map(([level, code]) => `${level} ${code}`)).toEqual([
      'MUST fault-is-the-expected-one',
      'MUST body-is-json',
      'MUST content-type-is-json',
      'SHOULD message-text',
      'MAY answers-at-all',
    ])
  })

  it('chooses as example the smallest request that has its exchange', () => {
    const records = [
      failed('a', [violation('c')]),
      failed('b', [violation('c')], 900),
      failed('c', [violation('c')], 20),
      failed('d', [violation('c')], 20),
    ]
    expect(fold(records)[0]?.example.record.id).toBe('c')
    expect(fold(records.toReversed())[0]?.example.record.id).toBe('c')
  })

  it('leaves skipped and errored cases out', () => {
    const records = (['skipped', 'errored'] as const).map((status) => ({ ...failed('a', [violation('c')]), status }))
    expect(fold(records)).toEqual([])
  })
})

describe('foldReasons', () => {
  it('groups by reason, the commonest first', () => {
    const groups = foldReasons(SAMPLE_RECORDS.filter(({ status }) => status === 'skipped')).map(
      ({ reason, records }) => [reason.slice(0, 25), records.length],
    )
    expect(groups).toEqual([
      ['the target lacks the hook', 2],
      ['its twin was refused: \u001b[3', 1],
      ['the target lacks the hook', 1],
    ])
  })
})
