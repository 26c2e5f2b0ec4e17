import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { begunOperations } from '../../spec/families.ts'
import type { Report } from '../../spec/record.ts'
import { folder, poolproof, start } from './spawned.helper.ts'

const report = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report

describe('poolproof', () => {
  it('judges the embedded reference target without a word of configuration', async () => {
    const cwd = folder()
    const { code, stdout, stderr } = await poolproof(['--suite', 'accept', '--runs', '2', '--seed', '7'], cwd)
    expect(stdout).toMatch(/^Conforms: [\d,]+ of [\d,]+ cases judged, none breaks a MUST\./)
    expect(stderr).toMatch(/^poolproof: judging reference at http:\/\/127\.0\.0\.1:\d+: [\d,]+ cases, seed 7\n/)
    expect(code).toBe(0)
    const out = join(cwd, 'poolproof-report')
    expect(readdirSync(out).toSorted()).toEqual(['junit.xml', 'records.ndjson', 'report.json', 'report.md'])
    const { verdict, seed, summary, coverage } = report(out)
    expect({ verdict, seed, passed: summary.passed === summary.cases }).toEqual({
      verdict: 'conforms',
      seed: 7,
      passed: true,
    })
    expect(coverage.operations).toEqual({
      declared: 129,
      exercised: begunOperations(loadEdition(LATEST_EDITION)).length,
    })
  })

  it('keeps stdout for the summary, and writes what was asked for only', async () => {
    const cwd = folder()
    const { code, stdout } = await poolproof(['--suite', 'authorization', '--reporter', 'json'], cwd)
    expect(stdout).toBe('')
    expect(code).toBe(0)
    expect(readdirSync(join(cwd, 'poolproof-report')).toSorted()).toEqual(['records.ndjson', 'report.json'])
  })

  it('takes from the config file what the command line leaves open', async () => {
    const cwd = folder()
    const config = { suite: 'authorization', seed: 5, reporter: ['json'], out: 'elsewhere' }
    writeFileSync(
      join(cwd, 'poolproof.config.ts'),
      `import { defineConfig } from 'poolproof'\nexport default defineConfig(${JSON.stringify(config)})\n`,
    )
    const { code, stderr } = await poolproof(['--seed', '6'], cwd)
    expect(stderr).toContain('seed 6')
    expect(code).toBe(0)
    const { seed, cases } = report(join(cwd, 'elsewhere'))
    expect(seed).toBe(6)
    expect(new Set(cases.map(({ suite }) => suite))).toEqual(new Set(['authorization']))
  })

  it('lets the hooks of the config file stand in for the target’s own', async () => {
    const cwd = folder()
    const hook = 'async readCode() { throw new Error("no mailbox today") }'
    writeFileSync(join(cwd, 'poolproof.config.mjs'), `export default { hooks: { ${hook} } }`)
    const id = 'ForgotPassword/sends-a-code-that-resets-the-password'
    const { code, stderr } = await poolproof(['--case', id], cwd)
    expect(stderr).toMatch(/poolproof: could not judge: .*no mailbox today/)
    expect(code).toBe(2)
  })

  it('gives the URL back to an option that swallowed it', async () => {
    const { stderr } = await poolproof(['--operation', 'ForgotPassword', 'http://127.0.0.1:1'])
    expect(stderr).toContain('http://127.0.0.1:1 cannot be reached')
  })
})

describe('poolproof serve', () => {
  it('serves a target that follows the profile asked for, until it is stopped', async () => {
    const server = start(['serve', '--port', '0', '--statuses', 'numbered'], folder())
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await server.prints('http://'))?.[0] ?? ''

    const numbered = await poolproof([url, '--operation', 'ForgotPassword', '--statuses', 'numbered', '--runs', '2'])
    expect(numbered.stdout).toContain('edition 2023-07-13, statuses numbered')
    expect(numbered.code).toBe(0)

    const wire = await poolproof([url, '--operation', 'ForgotPassword', '--suite', 'faults', '--runs', '2'])
    expect(wire.stdout).toContain('this target seems to follow the status profile "numbered"')
    expect(wire.stdout).toContain('the live service answers 400 for nearly every fault')
    expect(wire.code).toBe(1)

    const port = new URL(url).port
    const second = await poolproof(['serve', '--port', port])
    expect(second.stderr).toBe(`poolproof: port ${port} of 127.0.0.1 is taken: pick another, or 0 for any free one\n`)
    expect(second.code).toBe(2)

    server.kill('SIGTERM')
    expect((await server.ended).code).toBe(0)
  })
})

describe('poolproof help', () => {
  it.each([
    [['help'], /^Usage: poolproof /],
    [['help', 'serve'], /^Usage: poolproof serve /],
    [['-v'], /^\d+\.\d+\.\d+\n$/],
    [['-V'], /^\d+\.\d+\.\d+\n$/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j says what there is to say', async (args, text) => {
    const { code, stdout, stderr } = await poolproof(args)
    expect(stdout).toMatch(text)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })
})

describe('poolproof list', () => {
  it('lists a case a line, chosen as a run chooses', async () => {
    const { code, stdout } = await poolproof(['list', '--case', 'ForgotPassword/faults/user-not-found'])
    expect(stdout).toMatch(/^MUST +faults +ForgotPassword\/faults\/user-not-found +\S.*\n1 case\n$/)
    expect(code).toBe(0)
  })
})
