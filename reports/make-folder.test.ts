import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

const here = mkdtempSync(join(tmpdir(), 'poolproof-test-'))
afterAll(() => rmSync(here, { recursive: true, force: true }))

it('makes what it lies in, and may be there', () => {
  const folder = join(here, 'a', 'b', 'c')
  makeFolder(folder)
  makeFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

it.runIf(existsSync('/proc/self'))('refuses where the system takes no folder', () => {
  expect(() => makeFolder('/proc/poolproof/out')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
})

it('refuses below a file, and at a link that leads nowhere', () => {
  writeFileSync(join(here, 'file'), '')
  symlinkSync(join(here, 'nowhere', 'else'), join(here, 'link'))
  expect(() => makeFolder(join(here, 'file', 'out'))).toThrow()
  expect(() => makeFolder(join(here, 'link', 'out'))).toThrow()
})
