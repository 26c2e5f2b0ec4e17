import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startVitest } from 'vitest/node'
import type { CaseRecord } from '../spec/record.ts'
import { RecordReporter } from './reporter.ts'
import { SAMPLE_RECORDS } from './write/sample.helper.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolproof-reporter-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Heard {
  records: CaseRecord[]
  trouble: string[]
}

/** Runs a file of tests as the command line does, and hears what the reporter tells. */
async function hear(source: string, cancelAfter = Infinity): Promise<Heard> {
  writeFileSync(join(folder, 'cases.test.mjs'), source)
  const heard: Heard = { records: [], trouble: [] }
  const exitCodeBefore = process.exitCode
  const stop: { now?: () => Promise<void> } = {}
  const reporter = new RecordReporter({
    onRecord: (record) => {
      heard.records.push(record)
      if (heard.records.length === cancelAfter) void stop.now?.()
    },
    onTrouble: (message) => heard.trouble.push(message),
  })
  const capture = {
    onInit: (vitest: { cancelCurrentRun: (reason: 'keyboard-input') => Promise<void> }): void => {
      stop.now = () => vitest.cancelCurrentRun('keyboard-input')
    },
  }
  const vitest = await startVitest('test', [], {
    config: false,
    root: folder,
    include: ['*.test.mjs'],
    watch: false,
    globals: true,
    pool: 'threads',
    isolate: false,
    testTimeout: 5000,
    reporters: [capture, reporter],
  })
  await vitest.close()
  // vitest sets this for every failed test; here it would fail the test file itself.
  process.exitCode = exitCodeBefore
  return heard
}

const record = (id: string): string => JSON.stringify({ ...SAMPLE_RECORDS[0], id })

describe('RecordReporter', () => {
  it('hands over the record of passed, failed and skipped tests alike', async () => {
    const heard = await hear(`
      test('a', ({ task }) => { task.meta.record = ${record('a')} })
      test('b', ({ task }) => { task.meta.record = ${record('b')}; throw new Error('the target is wrong') })
      test('c', ({ task, skip }) => { task.meta.record = ${record('c')}; skip('no hook') })
      test('d', ({ task }) => { task.meta.record = ${JSON.stringify(SAMPLE_RECORDS[2])} })
    `)
    expect(heard.records.map(({ id }) => id)).toEqual(['a', 'b', 'c', SAMPLE_RECORDS[2]?.id])
    expect(heard.records[3]).toEqual(SAMPLE_RECORDS[2])
    expect(heard.trouble).toEqual([])
  })

  it('tells of a test that threw, hung or passed without a record', async () => {
    const heard = await hear(`
      test('throws', () => { throw new TypeError('nobody home') })
      test('hangs', () => new Promise(() => {}), 300)
      test('passes', () => {})
      test('d', ({ task }) => { task.meta.record = ${record('d')} })
    `)
    expect(heard.records.map(({ id }) => id)).toEqual(['d'])
    expect(heard.trouble).toEqual([
      '"throws" left no record: TypeError: nobody home',
      expect.stringMatching(/^"hangs" left no record: .*timed out in 300ms/) as string,
      '"passes" left no record: it ended without saying why',
    ])
  })

  it('tells of a file that cannot be loaded', async () => {
    const heard = await hear(`throw new Error('no such edition')`)
    expect(heard.records).toEqual([])
    expect(heard.trouble).toEqual(['cases.test.mjs broke: Error: no such edition'])
  })

  it('tells of broken hooks and of errors that nobody caught', async () => {
    const heard = await hear(`
      describe('clean-up', () => {
        afterAll(() => { throw new Error('the pool is still there') })
        test('a', ({ task }) => { task.meta.record = ${record('a')} })
      })
      test('b', async ({ task }) => {
        Promise.reject(new Error('left behind'))
        await new Promise((resolve) => setTimeout(resolve, 20))
        task.meta.record = ${record('b')}
      })
    `)
    expect(heard.records.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(heard.trouble).toEqual([
      '"clean-up" broke: Error: the pool is still there',
      expect.stringMatching(/^the run broke: .*left behind/) as string,
    ])
  })

  it('tells once of all the cases that a stopped run left out', async () => {
    const slow = ['b', 'c', 'd'].map(
      (id) =>
        `test('${id}', async ({ task }) => { await new Promise((resolve) => setTimeout(resolve, 200)); task.meta.record = ${record(id)} })`,
    )
    const heard = await hear(`test('a', ({ task }) => { task.meta.record = ${record('a')} })\n${slow.join('\n')}`, 1)
    expect(heard.records.length).toBeLessThan(4)
    expect(heard.trouble).toEqual([`${4 - heard.records.length} of the cases never ended: the run was interrupted`])
  })
})
