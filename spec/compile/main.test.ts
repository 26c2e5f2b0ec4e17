import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../root.ts'

const root = packageRoot()
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolproof-compile-'))
  copyFileSync(join(root, 'spec/compile/golden/model.json'), join(folder, 'cognito-idp-2001-02-03.json'))
  writeFileSync(join(folder, 'cognito-idp-2001-02-04.json'), '{}')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const compile = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/jiti/lib/jiti-cli.mjs'), join(root, 'spec/compile/main.ts'), ...args],
    { cwd: folder, encoding: 'utf8', timeout: 20_000 },
  )

describe('spec:compile', () => {
  it('writes the edition that the file name dates', () => {
    const { status, stderr } = compile('cognito-idp-2001-02-03.json', '--out', folder)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const golden = readFileSync(join(root, 'spec/compile/golden/2001-02-03.openapi.json'), 'utf8')
    expect(readFileSync(join(folder, '2001-02-03.openapi.json'), 'utf8')).toBe(golden)
  })

  it.each([
    ['no model', []],
    ['a file that is not there', ['cognito-idp-1999-01-01.json']],
    ['a file without a date', ['model.json']],
    ['a date that is none', ['cognito-idp-2001-02-03.json', '--edition', 'tomorrow']],
    [
      'one date for two models',
      ['cognito-idp-2001-02-03.json', 'cognito-idp-2001-02-04.json', '--edition', '2001-02-05'],
    ],
    ['a file that is no model', ['cognito-idp-2001-02-04.json']],
    ['an option that does not exist', ['--fast', 'cognito-idp-2001-02-03.json']],
    ['a folder that is not there', ['cognito-idp-2001-02-03.json', '--out', 'nowhere']],
  ])('says in one line what is wrong and exits 2: %s', (_, args) => {
    const { status, stderr, stdout } = compile(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^spec:compile: [^\n]+\n$/)
  })
})
