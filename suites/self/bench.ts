/**
 * `npm run bench`: how much of a run is the suite's own. A run is recorded, and what it sent is sent again by the bare
 * client. Run and replay are each a process of its own, timed from its start to its end, on the same target, in turns.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serialize } from 'node:v8'
import { packageRoot } from '../../spec/root.ts'
import type { Recorded } from './bench-recorder.ts'
import { startRecorder } from './bench-recorder.ts'
import { replay } from './bench-replay.ts'

const MAIN = join(packageRoot(), 'dist', 'suites', 'cli', 'main.js')
const TRIES = 5
/** What is measured stays the same while operations are added. */
const OPERATION = 'ForgotPassword'

/** Has a process say on stderr, when it ends, the most memory that it held. */
const TELLS_MEMORY = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`

interface Ended {
  /** From start to end, in milliseconds. */
  ms: number
  /** In megabytes. */
  peak: number
  /** As `performance.now()` says it. */
  began: number
}

/** `node ARGS`, to its end. The bench goes on answering meanwhile. */
async function node(...args: string[]): Promise<Ended> {
  const began = performance.now()
  const memory = ['--import', `data:text/javascript,${encodeURIComponent(TELLS_MEMORY)}`]
  const child = spawn(process.execPath, [...memory, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${said}`)
  return { ms: performance.now() - began, peak: Number(/peak (\d+)/.exec(said)?.[1]) / 1024, began }
}

const run = (url: string, out: string, runs = 20): Promise<Ended> =>
  node(MAIN, url, '--operation', OPERATION, '--seed', '1', '--out', out, '--runs', `${runs}`)

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** A run whose requests pass through the recorder. The first request is the probe's, the next of the API a case's. */
async function record(target: string, out: string): Promise<{ requests: Recorded[]; probe: number; first: number }> {
  const recorder = await startRecorder(target)
  try {
    const { began } = await run(recorder.url, out)
    const [probe, first] = recorder.requests.filter(({ headers }) => headers['x-amz-target'] !== undefined)
    if (probe === undefined || first === undefined) throw new Error('the run sent no requests')
    return { requests: recorder.requests, probe: probe.at - began, first: first.at - began }
  } finally {
    recorder.close()
  }
}

async function times<T>(one: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let n = 0; n < TRIES; n += 1) all.push(await one())
  return all
}

const say = (what: string, value: number, unit: string): void =>
  console.log(`${what.padEnd(26)}${value.toFixed(0).padStart(6)} ${unit}`)

async function bench(target: string, folder: string): Promise<void> {
  const recorded = await times(() => record(target, folder))
  say('start to the probe', median(recorded.map(({ probe }) => probe)), 'ms')
  say('start to the first case', median(recorded.map(({ first }) => first)), 'ms')

  const requests = recorded.at(-1)?.requests ?? []
  const file = join(folder, 'requests')
  writeFileSync(file, serialize(requests))
  const self = fileURLToPath(import.meta.url)
  const pairs = await times(async () => ({ run: await run(target, folder), replay: await node(self, file, target) }))
  const whole = median(pairs.map((pair) => pair.run.ms))
  const bare = median(pairs.map((pair) => pair.replay.ms))
  const perSecond = (ms: number) => `ms, ${((requests.length / ms) * 1000).toFixed(0)} requests/s`
  say('requests of a run', requests.length, '')
  say('a whole run', whole, perSecond(whole))
  say('their replay, bare undici', bare, perSecond(bare))
  console.log(`run / replay              ${median(pairs.map((pair) => pair.run.ms / pair.replay.ms)).toFixed(1)}`)

  for (const args of [
    ['-e', '0'],
    [MAIN, '--help'],
  ]) {
    const some = await times(() => node(...args))
    say(args[0] === MAIN ? 'poolproof --help' : 'node -e 0', median(some.map(({ ms }) => ms)), 'ms')
  }
  for (const runs of [1, 1000]) {
    const { peak } = await run(target, folder, runs)
    say(`peak memory, --runs ${runs}`, peak, 'MB')
  }
}

async function withTarget(use: (url: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0'])
  try {
    const [said] = (await once(server.stdout, 'data')) as [Buffer]
    await use(/http:\S+/.exec(said.toString())?.[0] ?? '')
  } finally {
    server.kill()
  }
}

const [file, url] = process.argv.slice(2)
if (file !== undefined && url !== undefined) await replay(file, url)
else {
  const folder = mkdtempSync(join(tmpdir(), 'poolproof-bench-'))
  try {
    await withTarget((target) => bench(target, folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
