import { spawn } from 'node:child_process'
import { existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Reference } from '../../fixtures/reference/reference.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import { packageRoot } from '../../spec/root.ts'
import { folder, MAIN, start } from './spawned.helper.ts'
import { print, printPainted, say, sayLines } from './streams.ts'

let reference: Reference
beforeAll(async () => {
  reference = await startReference()
})
afterAll(() => reference.close())

const NOTHING = {}
/** How many of each kind there are at the target, of those of which there are any. */
const state = async (): Promise<unknown> => {
  const counts = (await (await fetch(`${reference.url}/_poolproof/state`)).json()) as Record<string, number>
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
}

/** `poolproof ARGS` with one stream on a device that is always full. */
async function onFull(
  which: 'stdout' | 'stderr',
  args: readonly string[],
): Promise<{ code: number | null; other: string }> {
  const full = openSync('/dev/full', 'w')
  const stdio = which === 'stdout' ? ['ignore', full, 'pipe'] : ['ignore', 'pipe', full]
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder(), stdio: stdio as 'pipe'[] })
  let other = ''
  ;(child.stdout ?? child.stderr)?.setEncoding('utf8').on('data', (text: string) => (other += text))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, other }
}

const ONE = ['--case', 'ForgotPassword/accept/minimal']

describe.runIf(existsSync('/dev/full'))('a stream that cannot be written', () => {
  it.each([[['--version']], [['--help']], [['list']], [ONE]])('ends %j with 2 and one line', async (args) => {
    const { code, other } = await onFull('stdout', args)
    expect(other).toContain('stopped by stdout, which cannot be written (ENOSPC)\n')
    expect(other).not.toMatch(/^ +at /m)
    expect(code).toBe(2)
  })

  it('ends a run with 2 where it is stderr, and nothing stays on the target', async () => {
    const { code, other } = await onFull('stderr', [reference.url, ...ONE])
    expect(other).not.toContain('Conforms')
    expect(code).toBe(2)
    expect(await state()).toEqual(NOTHING)
  })
})

describe('a reader that went away', () => {
  it('of a list is no trouble', async () => {
    const child = spawn(process.execPath, [MAIN, 'list'], { cwd: folder(), stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(said).toBe('')
  })

  it('of stderr ends a run in order: reported, cleaned up, 2', async () => {
    const out = folder()
    const args = [MAIN, reference.url, '--out', out, '--runs', '200']
    const child = spawn(process.execPath, args, { cwd: folder(), stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
    await new Promise((resolve) => child.stderr.once('data', resolve))
    child.stderr.destroy()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
    expect(printed).toContain('interrupted by a reader of stderr that went away')
    expect(await state()).toEqual(NOTHING)
    expect(readdirSync(out).filter((name) => name.startsWith('created-'))).toEqual([])
  }, 30_000)
})

describe('an error that nobody caught', () => {
  it.each(['throw new Error("late")', 'Promise.reject(new Error("late"))'])(
    'ends a run in order: one line, reported, cleaned up, 2 (%s)',
    async (late) => {
      const cwd = folder()
      const config = `import { isMainThread } from 'node:worker_threads'
        if (isMainThread) setTimeout(() => { ${late} }, 5000)
        export default { runs: 200 }`
      writeFileSync(join(cwd, 'poolproof.config.mjs'), config)
      const { code, stdout, stderr } = await start([reference.url], cwd).ended
      expect(stderr).toContain('poolproof: the suite broke: late (DEBUG=poolproof tells where)\n')
      expect(stderr).not.toMatch(/^ +at /m)
      expect(stdout).toContain('interrupted by an error of its own')
      expect(code).toBe(2)
      expect(await state()).toEqual(NOTHING)
    },
    30_000,
  )
})

describe('a signal while a run starts', () => {
  it.each([300, 450, 600, 750, 900])(
    'after %i ms is not lost, and nothing stays',
    async (ms) => {
      const run = start([reference.url, '--runs', '200'], folder())
      await sleep(ms)
      run.kill('SIGTERM')
      const { code, ms: took } = await run.ended
      // Before anything listens, the signal does what it does by default: nothing was created yet.
      expect([2, null]).toContain(code)
      expect(took).toBeLessThan(10_000)
      expect(await state()).toEqual(NOTHING)
    },
    20_000,
  )
})

describe('what is written', () => {
  const written = (stream: 'stdout' | 'stderr', tell: () => void): string => {
    const write = vi.spyOn(process[stream], 'write').mockReturnValue(true)
    tell()
    const text = write.mock.calls.map(([chunk]) => String(chunk)).join('')
    write.mockRestore()
    return text
  }

  it('on stderr is one line that no terminal obeys, within a bound', () => {
    const line = written('stderr', () => say('a\u001b]0;title\u0007 b\nc\u202e\u0000\u009b2J'))
    expect(line).toBe('a\\u{1b}]0;title\\u{7} b c\\u{202e}\\u{0}\\u{9b}2J\n')
    expect(written('stderr', () => say('x'.repeat(1e6))).length).toBeLessThan(3_000)
    expect(written('stderr', () => sayLines('a\u0007\nb'))).toBe('a\\u{7}\nb\n')
  })

  it('on stdout keeps its lines, and colours where there are any', () => {
    expect(written('stdout', () => print('a\n\u001b[31mb\n'))).toBe('a\n\\u{1b}[31mb\n')
    expect(written('stdout', () => printPainted('\u001b[31mb\u001b[39m\u001b[2J\n'))).toBe(
      '\u001b[31mb\u001b[39m\\u{1b}[2J\n',
    )
  })

  it('is written in one place', () => {
    const here = join(packageRoot(), 'suites', 'cli')
    const others = readdirSync(here).filter((name) => !/(?:\.test|\.helper|^streams)\.ts$/.test(name))
    const direct = others.filter((name) =>
      /process\.std(?:out|err)|\bconsole\./.test(readFileSync(join(here, name), 'utf8')),
    )
    expect(direct).toEqual([])
  })
})
