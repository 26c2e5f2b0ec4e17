import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RecordLog, RECORDS_FILE } from './record-log.ts'
import { readRecords } from './write/ndjson.ts'
import { SAMPLE_RECORDS } from './write/sample.helper.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolproof-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const contents = (): string => readFileSync(join(folder, 'deep', 'out', RECORDS_FILE), 'utf8')

describe('RecordLog', () => {
  it('makes the folder and has each record in the file as soon as it is handed in', () => {
    const log = new RecordLog(join(folder, 'deep', 'out'))
    for (const [index, record] of SAMPLE_RECORDS.entries()) {
      log.append(record)
      expect(readRecords(contents()).records).toHaveLength(index + 1)
    }
    log.close()
    expect(readRecords(contents())).toEqual({ records: JSON.parse(JSON.stringify(SAMPLE_RECORDS)), torn: false })
  })

  it('replaces the records of an earlier run', () => {
    const [record] = SAMPLE_RECORDS
    for (let run = 0; run < 2; run += 1) {
      const log = new RecordLog(join(folder, 'deep', 'out'))
      if (record !== undefined) log.append(record)
      log.close()
      log.close()
    }
    expect(readRecords(contents()).records).toHaveLength(1)
  })

  it('says what cannot be written, why and what to do', () => {
    writeFileSync(join(folder, 'file'), '')
    const open = (): RecordLog => new RecordLog(join(folder, 'file', 'out'))
    expect(open).toThrow(expect.objectContaining({ code: 'out-unwritable' }))
    expect(open).toThrow(/cannot write .*file.*ENOTDIR.*--out/)
    mkdirSync(join(folder, 'taken', RECORDS_FILE), { recursive: true })
    expect(() => new RecordLog(join(folder, 'taken'))).toThrow(/EISDIR/)
  })

  it('takes nothing once it is closed', () => {
    const log = new RecordLog(folder)
    log.close()
    expect(() => log.append(SAMPLE_RECORDS[0]!)).toThrow(expect.objectContaining({ code: 'out-unwritable' }))
  })
})
