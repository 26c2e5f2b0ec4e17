import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../spec/root.ts'

/** A file of each kind and what it may not import. */
const FORBIDDEN: [file: string, specifier: string][] = [
  ['spec/planted.ts', '../fixtures/people.ts'],
  ['spec/planted.ts', '../suites/engine/case.ts'],
  ['spec/planted.ts', 'fast-check'],
  ['spec/compile/planted.ts', '../../reports/fold.ts'],
  ['spec/planted.test.ts', '../fixtures/people.ts'],
  ['fixtures/planted.ts', '../suites/engine/case.ts'],
  ['fixtures/planted.ts', 'ajv'],
  ['fixtures/planted.ts', 'vitest'],
  ['fixtures/reference/planted.ts', '../../spec/schema.ts'],
  ['fixtures/reference/planted.ts', '../../spec/faults.ts'],
  ['fixtures/reference/planted.ts', '../../spec/describe.ts'],
  ['fixtures/reference/planted.ts', '../../spec/edition.ts'],
  ['fixtures/reference/operations/planted.ts', '../../../suites/wire/exchange.ts'],
  ['fixtures/reference/planted.ts', 'fast-check'],
  ['fixtures/reference/planted.test.ts', '../../spec/schema.ts'],
  ['reports/planted.ts', '../fixtures/people.ts'],
  ['reports/write/planted.ts', '../../suites/engine/case.ts'],
  ['reports/planted.ts', 'vitest/node'],
  ['suites/planted.ts', '../reports/fold.ts'],
  ['suites/planted.ts', './cli/run.ts'],
  ['suites/checks/planted.ts', 'undici'],
  ['suites/wire/planted.ts', 'fast-check'],
  ['suites/sweeps/planted.ts', 'vitest'],
  ['suites/cases/ForgotPassword/planted.ts', 'vitest'],
  ['suites/targets/planted.ts', 'jiti'],
  ['suites/world/planted.ts', '@aws-sdk/credential-provider-node'],
  ['suites/world/planted.ts', 'commander'],
]

const ALLOWED: [file: string, specifier: string][] = [
  ['spec/planted.ts', 'ajv/dist/2020.js'],
  ['spec/planted.ts', 'node:fs/promises'],
  ['fixtures/planted.ts', '../spec/schema.ts'],
  ['fixtures/arbitrary/planted.ts', 'fast-check'],
  ['fixtures/reference/planted.ts', '../../spec/record.ts'],
  ['reports/planted.ts', '../spec/record.ts'],
  ['suites/planted.ts', '../fixtures/people.ts'],
  ['suites/wire/planted.ts', '@smithy/signature-v4'],
  ['suites/sweeps/planted.ts', 'fast-check'],
  ['suites/cli/planted.ts', '../../reports/fold.ts'],
  ['suites/cli/planted.ts', 'ora'],
  ['suites/world/planted.test.ts', 'vitest'],
]

const root = mkdtempSync(join(tmpdir(), 'poolproof-borders-'))
let complaints: { file: string; message: string }[] = []

function plant(index: number, file: string, lines: string): string {
  const path = file.replace('planted', `planted${index}`)
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), lines)
  return path
}

const statically = (specifier: string): string => `import * as found from '${specifier}'\nexport default found\n`
const lazily = (specifier: string): string => `export default await import('${specifier}')\n`

const planted = [...FORBIDDEN, ...ALLOWED].flatMap(([file, specifier], index) => [
  { path: plant(2 * index, file, statically(specifier)), specifier },
  { path: plant(2 * index + 1, file, lazily(specifier)), specifier },
])
const forbidden = planted.slice(0, 2 * FORBIDDEN.length)
const allowed = planted.slice(2 * FORBIDDEN.length)

beforeAll(async () => {
  copyFileSync(join(packageRoot(), '.oxlintrc.json'), join(root, '.oxlintrc.json'))
  plant(0, 'spec/planted-a.ts', "import { b } from './planted0-b.ts'\nexport const a = (): unknown => b\n")
  plant(0, 'spec/planted-b.ts', "import { a } from './planted0-a.ts'\nexport const b = (): unknown => a\n")
  const oxlint = join(packageRoot(), 'node_modules', 'oxlint', 'bin', 'oxlint')
  const text = await new Promise<string>((resolve) =>
    execFile(process.execPath, [oxlint, '-f', 'json'], { cwd: root, maxBuffer: 1 << 24 }, (_error, stdout) =>
      resolve(stdout),
    ),
  )
  const { diagnostics } = JSON.parse(text) as { diagnostics: { filename: string; code: string; message: string }[] }
  complaints = diagnostics.map(({ filename, code, message }) => ({ file: filename, message: `${code} ${message}` }))
})
afterAll(() => rmSync(root, { recursive: true }))

const about = (path: string): string[] =>
  complaints.filter(({ file }) => file.endsWith(path)).map(({ message }) => message)

describe('the linter', () => {
  it.each(forbidden)('$path may not import $specifier', ({ path }) => {
    expect(about(path).join()).toContain('no-restricted-imports')
  })

  it.each(allowed)('$path may import $specifier', ({ path }) => {
    expect(about(path)).toEqual([])
  })

  it('sees a circle', () => {
    expect(about('spec/planted0-a.ts').join()).toContain('no-cycle')
  })
})
