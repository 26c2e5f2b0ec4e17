import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { json } from './json.ts'
import { CONFORMING_REPORT, SAMPLE_REPORT } from './sample.helper.ts'
import { reporterNames, writeReports } from './write-all.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolproof-out-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('writes every report and leaves nothing else behind', () => {
  const out = join(folder, 'deep', 'out')
  expect(writeReports(SAMPLE_REPORT, out).paths).toEqual(
    ['report.json', 'junit.xml', 'report.md'].map((name) => join(out, name)),
  )
  expect(readdirSync(out).sort()).toEqual(['junit.xml', 'report.json', 'report.md'])
})

it('writes what was chosen, over an older one', () => {
  writeFileSync(join(folder, 'report.json'), 'old')
  expect(writeReports(CONFORMING_REPORT, folder, ['terminal', 'json'])).toEqual({
    paths: [join(folder, 'report.json')],
    trouble: [],
  })
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(json(CONFORMING_REPORT))
  expect(readdirSync(folder)).toEqual(['report.json'])
})

it('says what cannot be written, and leaves no draft', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => writeReports(SAMPLE_REPORT, join(folder, 'file', 'out'))).toThrow(
    expect.objectContaining({ code: 'out-unwritable', message: expect.stringMatching(/file.*--out/) as string }),
  )
  mkdirSync(join(folder, 'report.json', 'taken'), { recursive: true })
  // The others are written all the same.
  expect(writeReports(SAMPLE_REPORT, folder, ['json', 'junit'])).toMatchObject({
    paths: [join(folder, 'junit.xml')],
    trouble: [{ code: 'out-unwritable' }],
  })
  expect(readdirSync(folder).sort()).toEqual(['file', 'junit.xml', 'report.json'])
})

it('knows the names of the reporters', () => {
  expect(reporterNames(['junit', 'terminal', 'junit'])).toEqual(['junit', 'terminal'])
  expect(() => reporterNames(['json', 'tap'])).toThrow(/"tap"; there are: terminal, json, junit, markdown/)
  expect(() => reporterNames(['tap'])).toThrow(expect.objectContaining({ code: 'unknown-reporter' }))
})
