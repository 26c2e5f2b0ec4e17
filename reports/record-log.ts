/** The open `records.ndjson` of a run. */
import { appendFileSync, closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseRecord } from '../spec/record.ts'
import { makeFolder } from './make-folder.ts'
import { REPORT_FILES } from './report-files.ts'
import { unwritable } from './unwritable.ts'
import { recordLine } from './write/ndjson.ts'

/** The file's name in the folder of a run. */
export const RECORDS_FILE = 'records.ndjson'

/** Appends synchronously: a record that was handed in is in the file, even where the process is killed next. */
export class RecordLog {
  readonly path: string
  #descriptor: number | undefined

  /**
   * Makes the folder and an empty file in it; the records of an earlier run there are replaced, and its reports removed,
   * so that a run that is killed leaves no verdict but its own.
   * @throws SuiteError 'out-unwritable'
   */
  constructor(folder: string) {
    this.path = join(folder, RECORDS_FILE)
    try {
      makeFolder(folder)
      this.#descriptor = openSync(this.path, 'w')
      for (const name of Object.values(REPORT_FILES)) rmSync(join(folder, name), { force: true })
    } catch (cause) {
      throw unwritable(this.path, cause)
    }
  }

  /** @throws SuiteError 'out-unwritable' where the disk is full or the log is closed */
  append(record: CaseRecord): void {
    if (this.#descriptor === undefined) throw unwritable(this.path, new Error('the log is closed'))
    try {
      appendFileSync(this.#descriptor, recordLine(record))
    } catch (cause) {
      throw unwritable(this.path, cause)
    }
  }

  /** May be called more than once. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}
