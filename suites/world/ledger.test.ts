import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLedger, readRemains } from './ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'poolproof-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = (): string => join(folder, `${(files += 1)}`, 'created.ndjson')
const kind = 'pool'

describe('a ledger', () => {
  it('tells what is left', () => {
    const { file, write } = createLedger(newFile())
    for (const name of ['a', 'b', 'c', 'd']) write({ event: 'creating', kind, name })
    write({ event: 'created', kind, name: 'a', id: '1' })
    write({ event: 'created', kind, name: 'b', id: '2' })
    write({ event: 'refused', kind, name: 'c' })
    write({ event: 'removed', kind, id: '1' })
    expect(readRemains(file)).toMatchObject({ there: [{ kind, id: '2' }], unsure: [{ kind, name: 'd' }] })
  })

  it('leaves out what goes with what it lies in', () => {
    const { file, write } = createLedger(newFile())
    write({ event: 'created', kind, name: 'a', id: '1' })
    write({ event: 'created', kind: 'client', id: '2', parent: '1' })
    write({ event: 'created', kind: 'user', id: '3', parent: '1' })
    expect(readRemains(file).there).toEqual([{ kind, id: '1' }])
  })

  it('keeps things of the same id and of different kinds apart', () => {
    const { file, write } = createLedger(newFile())
    write({ event: 'created', kind, id: 'x' })
    write({ event: 'created', kind: 'group', id: 'x' })
    write({ event: 'creating', kind, name: 'y' })
    write({ event: 'refused', kind: 'group', name: 'y' })
    write({ event: 'removed', kind, id: 'x' })
    expect(readRemains(file)).toMatchObject({ there: [{ kind: 'group', id: 'x' }], unsure: [{ kind, name: 'y' }] })
  })

  it('is on disk at once, one JSON object per line', () => {
    const { file, write } = createLedger(newFile())
    write({ event: 'creating', kind, name: 'a' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      event: 'creating',
      kind,
      name: 'a',
      at: expect.any(String),
    })
  })

  it('survives a line that was cut off', () => {
    const { file, write } = createLedger(newFile())
    write({ event: 'created', kind, name: 'a', id: '1' })
    appendFileSync(file, '{"event":"crea')
    expect(readRemains(file).there).toEqual([{ kind, id: '1' }])
  })

  it('that was never written is empty', () => {
    expect(readRemains(newFile())).toEqual({ there: [], unsure: [], kinds: [] })
  })
})
