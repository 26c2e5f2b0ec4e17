/** `npm run bench`: how much of a run is the suite's own, measured against the bare client and the bare runtime. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'undici'
import { packageRoot } from '../../spec/root.ts'
import type { Report } from '../../spec/record.ts'

const MAIN = join(packageRoot(), 'dist', 'suites', 'cli', 'main.js')
const CONNECTIONS = 8
const BARE_REQUESTS = 5_000
const TRIES = 5

const headers = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AWSCognitoIdentityProviderService.ForgotPassword',
}
const body = JSON.stringify({ ClientId: 'nobody', Username: 'nobody' })

/** Requests per second of undici alone, with as many connections as a run has. */
async function bare(url: string): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS })
  const started = performance.now()
  let left = BARE_REQUESTS
  const lane = async (): Promise<void> => {
    while (left-- > 0) {
      const answer = await pool.request({ method: 'POST', path: '/', headers, body })
      await answer.body.text()
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, lane))
  const seconds = (performance.now() - started) / 1000
  await pool.close()
  return BARE_REQUESTS / seconds
}

/** Requests per second of a whole run, start-up, judging, clean-up and reports included. */
function judged(url: string): { rate: number; seconds: number } {
  const out = mkdtempSync(join(tmpdir(), 'poolproof-bench-'))
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [MAIN, url, '--out', out, '--seed', '1'], { encoding: 'utf8' })
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`)
  const { summary } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report
  rmSync(out, { recursive: true })
  return { rate: summary.requests / seconds, seconds }
}

/** The median time in milliseconds of `node ARGS`. */
function startUp(...args: string[]): number {
  const times = Array.from({ length: TRIES }, () => {
    const started = performance.now()
    spawnSync(process.execPath, args)
    return performance.now() - started
  })
  return times.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0
}

const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0'])
try {
  const url = await new Promise<string>((resolve) =>
    server.stdout.on('data', (chunk: Buffer) => resolve(/http:\S+/.exec(chunk.toString())?.[0] ?? '')),
  )
  const alone = await bare(url)
  const run = judged(url)
  const node = startUp('-e', '0')
  const help = startUp(MAIN, '--help')
  console.log(`bare undici      ${alone.toFixed(0)} requests/s`)
  console.log(`a whole run      ${run.rate.toFixed(0)} requests/s in ${run.seconds.toFixed(1)} s`)
  console.log(`bare / run       ${(alone / run.rate).toFixed(1)}`)
  console.log(`node -e 0        ${node.toFixed(0)} ms`)
  console.log(`poolproof --help ${help.toFixed(0)} ms (${(help / node).toFixed(1)} times)`)
} finally {
  server.kill()
}
