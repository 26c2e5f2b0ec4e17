/** Puts the reports that were asked for into a folder. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../spec/record.ts'
import { SuiteError } from '../../spec/errors.ts'
import { unwritable } from '../unwritable.ts'
import { makeFolder } from '../make-folder.ts'
import { REPORT_FILES } from '../report-files.ts'
import type { ReporterName } from '../reporter-names.ts'
import { REPORTERS } from '../reporter-names.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'

/** `terminal` has no file: the command line prints it. */
const FILES = {
  json: { name: REPORT_FILES.json, write: json },
  junit: { name: REPORT_FILES.junit, write: junit },
  markdown: { name: REPORT_FILES.markdown, write: markdown },
} as const satisfies Record<Exclude<ReporterName, 'terminal'>, unknown>
type FileReporter = keyof typeof FILES

const isReporter = (name: string): name is ReporterName => (REPORTERS as readonly string[]).includes(name)

/** @throws SuiteError 'unknown-reporter', naming the known ones */
export function reporterNames(names: readonly string[]): ReporterName[] {
  return [...new Set(names)].map((name) => {
    if (isReporter(name)) return name
    throw new SuiteError('unknown-reporter', `there is no reporter "${name}"; there are: ${REPORTERS.join(', ')}`)
  })
}

/** A reader of the old file never sees half of the new one. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw unwritable(path, cause)
  }
}

/** What became of the reports: the paths of those written, and what to say of those that could not be. */
export interface Written {
  paths: string[]
  trouble: SuiteError[]
}

/**
 * Writes the chosen reports (all of them by default), making the folder. Each by itself: one that cannot be written does
 * not take the others along.
 * @throws SuiteError 'out-unwritable' where there is no folder for any of them
 */
export function writeReports(report: Report, folder: string, reporters: readonly ReporterName[] = REPORTERS): Written {
  try {
    makeFolder(folder)
  } catch (cause) {
    throw unwritable(folder, cause)
  }
  const written: Written = { paths: [], trouble: [] }
  for (const name of reporters.filter((one): one is FileReporter => one in FILES)) {
    const path = join(folder, FILES[name].name)
    try {
      replaceFile(path, FILES[name].write(report))
      written.paths.push(path)
    } catch (cause) {
      written.trouble.push(cause instanceof SuiteError ? cause : unwritable(path, cause))
    }
  }
  return written
}
