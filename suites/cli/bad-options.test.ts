import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { command } from './command.ts'
import { folder, poolproof } from './spawned.helper.ts'

const home = process.cwd()
afterEach(() => {
  process.chdir(home)
  vi.restoreAllMocks()
})

/** One line that says what, where and how to mend it; exit code 2; no stack. */
async function refusal(args: readonly string[], cwd = folder()): Promise<string> {
  process.chdir(cwd)
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = await command(args)
  const text = stderr.mock.calls.map(([chunk]) => String(chunk)).join('')
  expect(text).toMatch(/^poolproof: [^\n]+\n$/)
  expect(stdout).not.toHaveBeenCalled()
  expect(code).toBe(2)
  return text
}

describe('a bad option', () => {
  it.each([
    [['--oparation', 'X'], "unknown option '--oparation': did you mean --operation?"],
    [
      ['--operation', 'ForgotPasword'],
      'edition 2026-07-24 has no operation "ForgotPasword": did you mean ForgotPassword?',
    ],
    [['--operation', 'SignUp'], 'SignUp has no cases yet: covered so far are '],
    [['--operation', 'Xyz*'], 'no operation of edition 2026-07-24 matches "Xyz*"'],
    [
      ['--operation', 'Associate*'],
      'none of the operations that match "Associate*" has cases yet: covered so far are ',
    ],
    [['--edition', '2026-07-25'], '--edition does not know "2026-07-25": did you mean 2026-07-24?'],
    [['--suite', 'protocl'], '--suite does not know "protocl": did you mean protocol?'],
    [['--case', 'ForgotPassword/faults/user-not-fond'], 'did you mean ForgotPassword/faults/user-not-found?'],
    [['--case', 'nothing/**'], 'no case is called "nothing/**"'],
    [
      ['--suite', 'accept', '--case', 'ForgotPassword/faults/*'],
      'no case is in suite accept and called ForgotPassword/faults/*',
    ],
    [['--statuses', 'modelled'], '--statuses does not know "modelled": did you mean modeled?'],
    [['--level', 'shall'], '--level does not know "shall"; there are: must, should, may'],
    [['--seed', '-1'], '--seed wants a seed, a whole number from 0 to 2147483647, not "-1"'],
    [['--runs', '0'], '--runs wants a number of values, a whole number from 1 to 10000, not "0"'],
    [['--rate', '5'], '--rate wants requests per second as in 5/s'],
    [['--timeout', 'soon'], '--timeout wants milliseconds'],
    [['--reporter', 'html'], '--reporter does not know "html"'],
    [['--emulator', 'cognito-lokal'], '--emulator does not know "cognito-lokal": did you mean cognito-local?'],
    [['http://127.0.0.1:1', '--emulator', 'cognito-local'], 'a URL and --emulator together name two targets'],
    [['serv'], '"serv" is neither a command nor a URL: did you mean serve?'],
    [['localhost:9229'], '"localhost:9229" has no scheme: did you mean http://localhost:9229?'],
    [['--operation', 'ForgotPassword', 'localhost:9229'], 'did you mean http://localhost:9229?'],
    [['http://a.example', '--case', 'X', 'http://b.example'], '"http://a.example" and "http://b.example" name two'],
    [['--operation', 'X', 'HTTP://a.example', 'http://b.example'], 'name two targets'],
    [['http://a.example', 'http://b.example'], 'too many arguments'],
    [['ftp://example.com'], '"ftp://example.com" is not an http or https URL'],
    [['http://user:secret@127.0.0.1:1'], 'carries credentials'],
    [['--config', 'nowhere.ts'], 'nowhere.ts: name one that exists with --config'],
    [['serve', '--port', '99999'], '--port wants a port, a whole number from 0 to 65535, not "99999"'],
  ])('%j is refused', async (args, message) => {
    expect(await refusal(args)).toContain(message)
  })

  it.runIf(existsSync('/proc/self'))('names a folder for reports that cannot be made', async () => {
    expect(await refusal(['--out', '/proc/poolproof/out'])).toContain('cannot write /proc/poolproof/out')
  })

  it('never shows a password of the URL', async () => {
    expect(await refusal(['http://user:secret@127.0.0.1:1'])).not.toContain('secret')
  })
})

describe('a broken config file', () => {
  it.each([
    ['export default {', 'poolproof.config.ts cannot be loaded: '],
    ['throw new Error("oh")', 'poolproof.config.ts cannot be loaded: oh'],
    ['export const seed = 3', 'poolproof.config.ts: it has no object as its default export'],
    ['export default 3', 'poolproof.config.ts: it has no object as its default export'],
    ['export default { sead: 3 }', 'poolproof.config.ts: there is no setting "sead"'],
    ['export default { seed: "x" }', 'poolproof.config.ts: seed wants a seed'],
    ['export default { url: 3 }', 'poolproof.config.ts: url wants a text, not 3'],
    ['export default { hooks: { readcode() {} } }', 'poolproof.config.ts: there is no hook "readcode"'],
    ['export default { hooks: { readCode: 3 } }', 'poolproof.config.ts: the hook readCode is not a function'],
  ])('%s is refused', async (source, message) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'poolproof.config.ts'), source)
    expect(await refusal([], cwd)).toContain(message)
  })
})

describe('an output folder that cannot be written', () => {
  it('is told before anything is judged', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'file'), '')
    expect(await refusal(['--out', 'file/reports'], cwd)).toContain('name a folder that can be written with --out')
  })

  it('ends a run whose disk is full', async () => {
    const out = folder()
    mkdirSync(out, { recursive: true })
    symlinkSync('/dev/full', join(out, 'records.ndjson'))
    const { code, stderr } = await poolproof(['--suite', 'authorization', '--out', out])
    expect(stderr).toMatch(/poolproof: could not judge: cannot write .*records\.ndjson \(ENOSPC/)
    expect(code).toBe(2)
  })
})

it('--help answers at once and on stdout', async () => {
  const { code, stdout, stderr } = await poolproof(['--help'])
  expect(stdout).toContain('Exit code: 0 conforms, 1 does not conform, 2 could not judge.')
  expect(stderr).toBe('')
  expect(code).toBe(0)
})
