import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLedger, readRemains } from './ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'poolproof-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = (): string => join(folder, `${(files += 1)}`, 'created.ndjson')

describe('a ledger', () => {
  it('tells what is left', () => {
    const { file, write } = createLedger(newFile())
    for (const name of ['a', 'b', 'c', 'd']) write({ event: 'creating', name })
    write({ event: 'created', name: 'a', userPoolId: '1' })
    write({ event: 'created', name: 'b', userPoolId: '2' })
    write({ event: 'refused', name: 'c' })
    write({ event: 'removed', userPoolId: '1' })
    expect(readRemains(file)).toEqual({ userPoolIds: ['2'], unsure: ['d'] })
  })

  it('is on disk at once, one JSON object per line', () => {
    const { file, write } = createLedger(newFile())
    write({ event: 'creating', name: 'a' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      event: 'creating',
      name: 'a',
      at: expect.any(String),
    })
  })

  it('survives a line that was cut off', () => {
    const { file, write } = createLedger(newFile())
    write({ event: 'created', name: 'a', userPoolId: '1' })
    appendFileSync(file, '{"event":"crea')
    expect(readRemains(file).userPoolIds).toEqual(['1'])
  })

  it('that was never written is empty', () => {
    expect(readRemains(newFile())).toEqual({ userPoolIds: [], unsure: [] })
  })
})
