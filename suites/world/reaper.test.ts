import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startReference, type Reference } from '../../fixtures/reference/reference.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { packageRoot } from '../../spec/root.ts'
import { createWire, type Wire } from '../wire/client.ts'
import { caller } from './clean-up.ts'
import { createLedger, readRemains } from './ledger.ts'
import { createWorld } from './provision.ts'
import { listPools } from './list-pools.ts'
import { startReaper, type ReaperJob } from './reaper.ts'

let reference: Reference
let wire: Wire
let folder: string
const children: ChildProcess[] = []
beforeAll(async () => {
  reference = await startReference()
  wire = createWire({ url: reference.url, profile: 'wire', edition: loadEdition(LATEST_EDITION), timeoutMs: 5_000 })
  folder = await mkdtemp(join(tmpdir(), 'poolproof-reaper-'))
})
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))
afterAll(async () => {
  await wire.close()
  await reference.close()
  await rm(folder, { recursive: true })
})

const job = (run: string): ReaperJob => ({
  run,
  ledgerFile: join(folder, `${run}.ndjson`),
  target: { url: reference.url, profile: 'wire', edition: LATEST_EDITION, timeoutMs: 5_000, connections: 4 },
})

const from = (file: string): string => JSON.stringify(join(packageRoot(), 'suites', file))

/** A run: a process of its own that does something `first`, starts a reaper, prints what it `started`, and hangs. */
async function startRun(theJob: string, first = '0'): Promise<[ChildProcess, printed: string]> {
  const script = `
    const { startReaper } = await import(${from('world/reaper.ts')})
    const started = ${first}
    startReaper(${theJob})
    console.log(JSON.stringify(started))
    setInterval(() => {}, 1000)`
  const jiti = dirname(createRequire(import.meta.url).resolve('jiti/package.json'))
  const file = join(folder, `run-${children.length}-${Date.now()}.ts`)
  await writeFile(file, script)
  const child = spawn(process.execPath, [join(jiti, 'lib', 'jiti-cli.mjs'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  return [child, printed.toString()]
}

async function until(done: () => Promise<boolean> | boolean): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await done()) return true
    await sleep(100)
  }
  return false
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('when a run is killed', () => {
  it('the reaper removes its pools, the one in the making included', async () => {
    const mine = job('k1')
    const world = createWorld({ run: 'k1', ledger: createLedger(mine.ledgerFile) })(wire, 1)
    await Promise.all([world.get({ user: {} }), world.get({ pool: {} }, { own: ['pool'] })])
    createLedger(mine.ledgerFile).write({ event: 'creating', kind: 'pool', name: 'poolproof-k1-3' })
    await wire.call('CreateUserPool', { PoolName: 'poolproof-k1-3' })
    const [run] = await startRun(JSON.stringify(mine))
    await sleep(300)
    expect(await listPools(caller(wire), 'poolproof-k1-')).toHaveLength(3)
    run.kill('SIGKILL')
    expect(await until(async () => (await listPools(caller(wire), 'poolproof-k1-')).length === 0)).toBe(true)
    expect(await until(() => readRemains(mine.ledgerFile).there.length === 0)).toBe(true)
  }, 30_000)

  it('the reaper ends the emulator and removes its directory', async () => {
    const [run, printed] = await startRun(
      `{ run: 'k2', ledgerFile: '/nonexistent/k2', emulator: started }`,
      `(await (await import(${from('targets/emulators.ts')})).startEmulator('cognito-local')).process`,
    )
    const { pid, dir } = JSON.parse(printed) as { pid: number; dir: string }
    expect(alive(pid)).toBe(true)
    run.kill('SIGKILL')
    expect(await until(() => !alive(pid))).toBe(true)
    expect(await until(() => !existsSync(dir))).toBe(true)
  }, 30_000)

  it('the reaper ends no process that took the number of a dead emulator', async () => {
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    children.push(bystander)
    const dir = await mkdtemp(join(folder, 'emulator-'))
    const emulator = { pid: bystander.pid ?? 0, dir }
    const [run] = await startRun(JSON.stringify({ run: 'k3', ledgerFile: '/nonexistent/k3', emulator }))
    run.kill('SIGKILL')
    expect(await until(() => !existsSync(dir))).toBe(true)
    expect(bystander.exitCode).toBeNull()
    expect(bystander.signalCode).toBeNull()
  }, 30_000)
})

describe('when a run is done', () => {
  it('the reaper does nothing, and is gone', async () => {
    const mine = job('k4')
    const ledger = createLedger(mine.ledgerFile)
    await createWorld({ run: 'k4', ledger })(wire, 1).get({ pool: {} })
    const reaper = startReaper(mine)
    await reaper.done()
    await reaper.done()
    expect(await listPools(caller(wire), 'poolproof-k4-')).toHaveLength(1)
  })
})
