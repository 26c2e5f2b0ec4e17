import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../spec/root.ts'

type Planted = [file: string, specifier: string]

/** A file of the reference target, seen from a folder of suites/. */
const REFERENCE = '../../fixtures/reference/rules.ts'

/** A file of each kind and what it may not import. */
const FORBIDDEN: Planted[] = [
  ['spec/planted.ts', '../fixtures/people.ts'],
  ['spec/planted.ts', '../suites/engine/case.ts'],
  ['spec/planted.ts', 'fast-check'],
  ['spec/compile/planted.ts', '../../reports/fold.ts'],
  ['spec/planted.test.ts', '../fixtures/people.ts'],
  ['fixtures/planted.ts', '../suites/engine/case.ts'],
  ['fixtures/planted.ts', 'ajv'],
  ['fixtures/planted.ts', 'vitest'],
  ['reports/planted.ts', '../fixtures/people.ts'],
  ['reports/write/planted.ts', '../../suites/engine/case.ts'],
  ['reports/planted.ts', 'vitest/node'],
  ['suites/planted.ts', '../reports/fold.ts'],
  ['suites/planted.ts', './cli/run.ts'],
  ['suites/engine/planted.ts', '../cli/run.ts'],
  ['suites/engine/planted.ts', '../self/in-process.ts'],
  ['suites/checks/planted.ts', 'undici'],
  ['suites/wire/planted.ts', 'fast-check'],
  ['suites/sweeps/planted.ts', 'vitest'],
  ['suites/cases/ForgotPassword/planted.ts', 'vitest'],
  ['suites/operations/planted.ts', 'fast-check'],
  ['suites/targets/planted.ts', 'jiti'],
  ['suites/world/planted.ts', '@aws-sdk/credential-provider-node'],
  ['suites/world/planted.ts', 'commander'],
  ['suites/world/planted.ts', 'get-port'],
  ['suites/engine/planted.ts', 'leven'],
  ['reports/planted.ts', 'string-width'],
  ['suites/world/planted.test.ts', '../../reports/fold.ts'],
  ['suites/world/planted.helper.ts', '../cli/run.ts'],

  // The judged does not know the judge: at each depth, in tests as well.
  ...['schema', 'faults', 'describe', 'edition', 'constraints', 'presence', 'statuses', 'evidence', 'vocabulary'].map(
    (name): Planted => ['fixtures/reference/planted.ts', `../../spec/${name}.ts`],
  ),
  ['fixtures/reference/wire/planted.ts', '../../../spec/schema.ts'],
  ['fixtures/reference/wire/planted.ts', '../../../spec/compile/pattern.ts'],
  ['fixtures/reference/families/users/planted.ts', '../../../../spec/schema.ts'],
  ['fixtures/reference/families/users/handlers/planted.ts', '../../../../../spec/schema.ts'],
  ['fixtures/reference/planted.test.ts', '../../spec/schema.ts'],
  ['fixtures/reference/wire/planted.helper.ts', '../../../spec/schema.ts'],
  ['fixtures/reference/wire/planted.ts', '../../../suites/wire/exchange.ts'],
  ['fixtures/reference/wire/planted.test.ts', '../../../suites/wire/exchange.ts'],
  ['fixtures/reference/planted.ts', '../../reports/fold.ts'],
  ['fixtures/reference/planted.ts', '../people.ts'],
  ['fixtures/reference/planted.ts', '../negative/negative.ts'],
  ['fixtures/reference/wire/planted.ts', '../../arbitrary/arbitrary.ts'],
  ['fixtures/reference/wire/planted.ts', '../../triggers/triggers.ts'],
  ['fixtures/reference/families/users/planted.ts', '../../../generate/examples.ts'],
  ['fixtures/reference/families/users/handlers/planted.ts', '../../../../negative/negative.ts'],
  ['fixtures/reference/planted.test.ts', '../negative/negative.ts'],
  ['fixtures/reference/planted.ts', 'fast-check'],
  ['fixtures/reference/planted.ts', 'jose'],
  ['fixtures/reference/families/users/planted.ts', 'jose'],
  ['fixtures/reference/identity/planted.ts', '../../../spec/schema.ts'],

  // The judge does not know the judged.
  ['fixtures/negative/planted.ts', '../reference/input/constraints.ts'],
  ['fixtures/negative/planted.test.ts', '../reference/input/constraints.ts'],
  ...['wire', 'targets', 'checks', 'world', 'operations', 'engine', 'sweeps', 'faults', 'flows', 'cli'].map(
    (room): Planted => [`suites/${room}/planted.ts`, REFERENCE],
  ),
  ...['world/resources', 'sweeps/protocol', 'cases/ForgotPassword'].map((room): Planted => [
    `suites/${room}/planted.ts`,
    `../${REFERENCE}`,
  ]),
  ['suites/world/planted.ts', 'jose'],

  // Floors of suites/: what is below does not know what is above.
  ...['targets', 'checks', 'world', 'engine'].map((room): Planted => ['suites/wire/planted.ts', `../${room}/x.ts`]),
  ...['engine', 'checks', 'world', 'cases'].map((room): Planted => ['suites/targets/planted.ts', `../${room}/x.ts`]),
  ...['world', 'operations', 'sweeps', 'faults', 'cases', 'flows'].map((room): Planted => [
    'suites/checks/planted.ts',
    `../${room}/x.ts`,
  ]),
  ...['operations', 'sweeps', 'faults', 'cases', 'flows'].map((room): Planted => [
    'suites/world/resources/planted.ts',
    `../../${room}/x.ts`,
  ]),
  ...['sweeps', 'faults', 'cases', 'flows'].map((room): Planted => ['suites/operations/planted.ts', `../${room}/x.ts`]),
  ['suites/sweeps/planted.ts', '../faults/recipe.ts'],
  ['suites/sweeps/protocol/planted.ts', '../../cases/define-case.ts'],
  ['suites/faults/planted.ts', '../sweeps/reject.ts'],
  ['suites/faults/planted.ts', '../cases/define-case.ts'],
  ['suites/cases/ForgotPassword/planted.ts', '../../sweeps/reject.ts'],
  ['suites/cases/ForgotPassword/planted.ts', '../../flows/sign-up.ts'],
  ['suites/flows/planted.ts', '../sweeps/reject.ts'],
  ...['checks', 'world', 'operations', 'sweeps', 'faults', 'flows'].map((room): Planted => [
    `suites/${room}/planted.ts`,
    '../engine/session.ts',
  ]),
]

const ALLOWED: Planted[] = [
  ['spec/planted.ts', 'ajv/dist/2020.js'],
  ['spec/planted.ts', 'node:fs/promises'],
  ['fixtures/planted.ts', '../spec/schema.ts'],
  ['fixtures/arbitrary/planted.ts', 'fast-check'],
  ...['record', 'errors', 'root'].map((name): Planted => ['fixtures/reference/planted.ts', `../../spec/${name}.ts`]),
  ['fixtures/reference/planted.ts', '../../spec/members.json'],
  ['fixtures/reference/wire/planted.ts', '../../../spec/wire/envelope.json'],
  ['fixtures/reference/wire/planted.ts', '../triggers/invoke.ts'],
  ['fixtures/reference/families/users/planted.ts', '../../../../spec/record.ts'],
  ['fixtures/reference/families/users/handlers/planted.ts', '../../../../../spec/errors.ts'],
  ['fixtures/reference/families/users/handlers/planted.ts', '../../../store/store.ts'],
  ['fixtures/reference/planted.helper.ts', 'vitest'],
  ['fixtures/reference/identity/planted.ts', 'jose'],
  ['fixtures/reference/identity/planted.ts', '../store/random.ts'],
  ['reports/planted.ts', '../spec/record.ts'],
  ['suites/planted.ts', '../fixtures/people.ts'],
  ['suites/wire/planted.ts', '@smithy/signature-v4'],
  ['suites/sweeps/planted.ts', 'fast-check'],
  ['suites/sweeps/planted.ts', '../operations/twin.ts'],
  ['suites/faults/planted.ts', '../operations/twin.ts'],
  ['suites/operations/planted.ts', '../world/world.ts'],
  ['suites/checks/planted.ts', '../engine/case.ts'],
  ['suites/engine/planted.ts', '../sweeps/reject.ts'],
  ['suites/self/planted.ts', REFERENCE],
  ['suites/world/planted.test.ts', REFERENCE],
  ['suites/cli/planted.ts', '../../reports/fold.ts'],
  ['suites/cli/planted.ts', 'ora'],
  ['suites/cli/planted.ts', 'leven'],
  ['suites/targets/planted.ts', 'get-port'],
  ['reports/write/planted.ts', 'wrap-ansi'],
  ['suites/world/planted.test.ts', 'vitest'],
]

/** What a single file may not be like. */
const UNTIDY: [rule: string, file: string, lines: string][] = [
  ['max-lines', 'spec/planted-long.ts', 'export {}\n'.repeat(251)],
  ['max-lines', 'spec/planted-long.test.ts', 'export {}\n'.repeat(401)],
  ['no-warning-comments', 'fixtures/planted-later.ts', `// ${'TO'}DO: later\nexport {}\n`],
  ['filename-case', 'suites/engine/plantedCamel.ts', 'export {}\n'],
  ['filename-case', 'suites/faults/Planted.ts', 'export {}\n'],
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
  for (const [, file, lines] of UNTIDY) plant(0, file, lines)
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

  it.each(UNTIDY)('complains by %s of %s', (rule, file) => {
    expect(about(file.replace('planted', 'planted0')).join()).toContain(rule)
  })

  it('sees a circle', () => {
    expect(about('spec/planted0-a.ts').join()).toContain('no-cycle')
  })
})
