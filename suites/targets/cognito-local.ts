/** The emulator cognito-local: found where it is installed, started with a state of its own, stopped. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { arnOf } from '../../fixtures/triggers/function-name.ts'
import { SuiteError } from '../../spec/errors.ts'
import { createTransport } from '../wire/transport.ts'
import type { EmulatorOptions, RunningTarget } from './running-target.ts'
import { findBin } from './find-bin.ts'
import { freePort } from './free-port.ts'
import { startProcess, type Running } from './process.ts'

const NAME = 'cognito-local'
const START_MS = 20_000
const POLL_MS = 100
/** Another program may take the free port first. */
const TRIES = 3

/**
 * Starts cognito-local on a free port, in a new temporary directory.
 * @throws SuiteError `emulator-missing` where it is not installed; `emulator-failed` where it does not come up, with
 *   the last lines that it printed.
 */
export async function startCognitoLocal(options: EmulatorOptions): Promise<RunningTarget> {
  const bin = findBin(NAME, [join(options.from ?? process.cwd(), 'from-here.js'), import.meta.url])
  const dir = await mkdtemp(join(tmpdir(), 'poolproof-cognito-local-'))
  try {
    await writeConfig(dir, options)
    for (let tries = 1; ; tries += 1) {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      // The directory is an argument only so that the reaper can tell this process from any other.
      const running = startProcess(process.execPath, [bin, dir], { cwd: dir, env: environment(port) })
      if (await comesUp(running, url)) return target(running, url, dir, options)
      await running.stop()
      if (tries === TRIES) throw failed(running)
    }
  } catch (error) {
    await rm(dir, { recursive: true, force: true })
    throw error
  }
}

function target(running: Running, url: string, dir: string, { triggersEndpoint }: EmulatorOptions): RunningTarget {
  const state = triggersEndpoint === undefined ? { dir } : { dir, triggersEndpoint }
  return {
    descriptor: { kind: NAME, name: NAME, url, state },
    process: { pid: running.pid, dir },
    stop: async () => {
      await running.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Those that cases let misbehave. The emulator asks none that its own configuration does not name. */
const TRIGGERS = ['CustomMessage', 'PreSignUp', 'PostConfirmation']

async function writeConfig(dir: string, { triggersEndpoint }: EmulatorOptions): Promise<void> {
  const triggers = {
    // One function serves all pools; what it does for a pool, the trigger endpoint decides.
    TriggerFunctions: Object.fromEntries(TRIGGERS.map((name) => [name, arnOf('echo').split(':').at(-1)])),
    LambdaClient: { endpoint: triggersEndpoint, region: 'local', maxRetries: 0, httpOptions: { timeout: 5_000 } },
  }
  const config = {
    // By default the emulator takes e-mail addresses only for user names, which the service does not. An object would be
    // merged with that, and shown by each pool; a list takes its place, and says nothing.
    UserPoolDefaults: [],
    ...(triggersEndpoint === undefined ? {} : triggers),
  }
  await mkdir(join(dir, '.cognito'))
  await writeFile(join(dir, '.cognito', 'config.json'), JSON.stringify(config, null, 2))
}

/** Nothing of the user's that would change what the emulator does: a fixed code, its debug modes, our own flags. */
function environment(port: number): NodeJS.ProcessEnv {
  const { CODE: _code, DEBUG: _debug, COGNITO_LOCAL_DEVMODE: _dev, NODE_OPTIONS: _options, ...rest } = process.env
  return { ...rest, HOST: '127.0.0.1', PORT: String(port), AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1' }
}

/**
 * Whether this very process answers at the URL: it says itself that it listens there, and `/health` answers. If another
 * program has the port, ours ends instead.
 */
async function comesUp(running: Running, url: string): Promise<boolean> {
  const transport = createTransport({ url, timeoutMs: 1_000, maxBytes: 1_000 })
  const deadline = performance.now() + START_MS
  try {
    while (running.alive() && performance.now() < deadline) {
      if (running.tail().includes(`running on ${url}`) && (await isHealthy(transport))) return running.alive()
      await sleep(POLL_MS)
    }
    return false
  } finally {
    await transport.close()
  }
}

async function isHealthy(transport: ReturnType<typeof createTransport>): Promise<boolean> {
  try {
    const request = { method: 'GET', path: '/health', headers: {}, body: new Uint8Array() }
    return (await transport.send(request)).response.status === 200
  } catch {
    return false
  }
}

function failed(running: Running): SuiteError {
  const lines = running.tail().trim().split('\n').slice(-5).join(' | ')
  return new SuiteError('emulator-failed', `${NAME} did not start: ${lines || 'it printed nothing'}`)
}
