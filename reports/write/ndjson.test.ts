import { describe, expect, it } from 'vitest'
import { readRecords, recordLine } from './ndjson.ts'
import { SAMPLE_RECORDS } from './sample.helper.ts'

const text = SAMPLE_RECORDS.map(recordLine).join('')

describe('recordLine', () => {
  it('writes one line for each record', async () => {
    expect(text.split('\n')).toHaveLength(SAMPLE_RECORDS.length + 1)
    await expect(text).toMatchFileSnapshot('golden/records.ndjson')
  })
})

describe('readRecords', () => {
  it('reads back what was written', () => {
    expect(readRecords(text)).toEqual({ records: SAMPLE_RECORDS, torn: false })
    expect(readRecords('')).toEqual({ records: [], torn: false })
  })

  it('leaves out a torn last line, wherever it was cut', () => {
    const whole = recordLine(SAMPLE_RECORDS[1]!)
    for (let cut = 1; cut < whole.length - 1; cut += 1) {
      expect(readRecords(whole + whole.slice(0, cut))).toEqual({ records: [SAMPLE_RECORDS[1]], torn: true })
    }
    expect(readRecords(whole + whole.trimEnd())).toMatchObject({ records: { length: 2 }, torn: false })
  })

  it('refuses a broken line elsewhere and names it', () => {
    const broken = `${recordLine(SAMPLE_RECORDS[1]!)}\n{"id":\n${recordLine(SAMPLE_RECORDS[0]!)}`
    expect(() => readRecords(broken)).toThrow(expect.objectContaining({ code: 'records-broken' }))
    expect(() => readRecords(broken)).toThrow(/line 3 .*\{"id":/)
    expect(() => readRecords(`[]\n${text}`)).toThrow(/line 1/)
  })
})
