import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { summarise } from '../summarise.ts'
import { wantsColour } from './colour.ts'
import {
  CONFORMING_REPORT,
  SAMPLE_COVERAGE,
  SAMPLE_RECORDS,
  SAMPLE_REPORT,
  SAMPLE_RUN,
  UNJUDGED_REPORT,
} from './sample.helper.ts'
import { terminal } from './terminal.ts'

const files = ['reports/out/report.json', 'reports/out/report.md']
const plain = terminal(SAMPLE_REPORT, { colour: false, width: 100, files })
const coloured = terminal(SAMPLE_REPORT, { colour: true, width: 100, files })

describe('terminal', () => {
  it('is as it was', async () => {
    await expect(plain).toMatchFileSnapshot('golden/terminal.txt')
    await expect(coloured).toMatchFileSnapshot('golden/terminal-colour.txt')
    const others = [CONFORMING_REPORT, UNJUDGED_REPORT].map((each) =>
      terminal(each, { colour: false, width: 60, files: [] }),
    )
    await expect(others.join('\n')).toMatchFileSnapshot('golden/terminal-short.txt')
  })

  it('leads with the verdict and ends with where the reports are', () => {
    expect(plain).toMatch(/^Does not conform: 3 of 11 cases break a MUST\.\n/)
    expect(
      plain
        .trimEnd()
        .split('\n')
        .slice(-2)
        .map((line) => line.trim()),
    ).toEqual(files)
  })

  it('lets no control character of the target through', () => {
    expect(plain).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u)
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  it('keeps to the width, but for lines to copy', () => {
    const text = terminal(SAMPLE_REPORT, { colour: false, width: 60, files })
    const prose = text.split('\n').filter((line) => !line.includes('npx poolproof') && !line.startsWith('http'))
    for (const line of prose) expect(stringWidth(line)).toBeLessThanOrEqual(60)
  })

  it('shows ten findings at most and counts the rest', () => {
    const [record] = SAMPLE_RECORDS
    const violations = Array.from({ length: 13 }, (_, index) => ({ ...record!.violations[0]!, code: `code-${index}` }))
    const report = summarise(SAMPLE_RUN, [{ ...record!, violations }], SAMPLE_COVERAGE, 1)
    const text = terminal(report, { colour: false, width: Infinity, files: [] })
    expect(text.match(/^MUST/gm)).toHaveLength(10)
    expect(text).toContain('and 3 more findings in the reports')
  })

  it('shows five troubles at most and counts the rest', () => {
    const trouble = Array.from({ length: 8 }, (_, index) => `case ${index} hung`)
    const report = summarise({ ...SAMPLE_RUN, trouble }, SAMPLE_RECORDS, SAMPLE_COVERAGE, 1)
    const text = terminal(report, { colour: false, width: 100, files: [] })
    expect(text.match(/^trouble: case \d hung$/gm)).toHaveLength(5)
    expect(text).toContain('and 3 more, in the reports')
  })
})

describe('wantsColour', () => {
  const stream = (isTTY: boolean): NodeJS.WritableStream => {
    const depth = (): number => (process.env['NO_COLOR'] === undefined ? 8 : 1)
    return Object.assign(new PassThrough(), { isTTY, getColorDepth: depth })
  }
  afterEach(() => vi.unstubAllEnvs())

  it('is for terminals only, unless it is forbidden or forced', () => {
    for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS']) vi.stubEnv(name, undefined)
    expect([wantsColour(stream(true)), wantsColour(stream(false))]).toEqual([true, false])
    vi.stubEnv('NO_COLOR', '1')
    expect(wantsColour(stream(true))).toBe(false)
    vi.stubEnv('NO_COLOR', undefined)
    vi.stubEnv('FORCE_COLOR', '1')
    expect(wantsColour(stream(false))).toBe(true)
    vi.stubEnv('FORCE_COLOR', '0')
    expect(wantsColour(stream(true))).toBe(false)
  })
})
