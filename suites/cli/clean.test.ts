import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../fixtures/reference/reference.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import type { Wire } from '../wire/client.ts'
import { createWire } from '../wire/client.ts'
import { caller } from '../world/clean-up.ts'
import { createLedger, type Origin } from '../world/ledger.ts'
import { listPools } from '../world/list-pools.ts'
import type { Ended } from './spawned.helper.ts'
import { folder, forward, poolproof, serveFake, start } from './spawned.helper.ts'

const RUN = '0a1b2c3d'
const OTHER = 'ffffffff'
const TWO_HOURS = 2 * 60 * 60_000
/** The number of no process: the largest that a system gives is smaller. */
const GONE = 2 ** 30

let reference: Reference
let wire: Wire
/** How long ago what is made is made, as the target sees it. */
let ago = 0
beforeAll(async () => {
  reference = await startReference({ now: () => Date.now() - ago })
  wire = createWire({ url: reference.url, profile: 'wire', edition: loadEdition(LATEST_EDITION), timeoutMs: 5_000 })
})
afterEach(async () => {
  ago = 0
  for (const { id } of await listPools(caller(wire), '')) await wire.call('DeleteUserPool', { UserPoolId: id })
})
afterAll(async () => {
  await wire.close()
  await reference.close()
})

async function make(name: string, age = 0): Promise<string> {
  ago = age
  const { response } = await wire.call('CreateUserPool', { PoolName: name })
  ago = 0
  return (response.json as { UserPool: { Id: string } }).UserPool.Id
}
const there = async (): Promise<string[]> => (await listPools(caller(wire), '')).map(({ name }) => name).toSorted()

const clean = (...args: string[]): Promise<Ended> => poolproof(['clean', reference.url, ...args])

/** A ledger of a run that made these pools. */
function ledgerOf(out: string, ids: readonly string[], origin: Partial<Origin> = {}): string {
  const ledger = createLedger(join(out, `created-${RUN}.ndjson`), {
    run: RUN,
    url: reference.url,
    pid: GONE,
    ...origin,
  })
  for (const id of ids) ledger.write({ event: 'created', kind: 'pool', id })
  return ledger.file
}

/** The reference target, but for what `answers` says about an operation. */
const but = (operation: string, fault: string) =>
  serveFake((request, response) => {
    if (!`${request.headers['x-amz-target']}`.endsWith(`.${operation}`))
      return forward(reference.url, request, response)
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ __type: fault }))
  })

/** The small process beside a run. */
function reaperOf(pid: number | undefined): number {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const found = processes.map((line) => line.trim().split(/\s+/)).filter(([, parent]) => parent === String(pid))
  return Number(found.find((words) => words.join(' ').includes('reaper-main'))?.[0])
}

describe('what a run left that was killed with its reaper', () => {
  it('is removed, by its ledger', async () => {
    const out = folder()
    const foreign = 'poolproof-notours'
    await make(foreign)
    const run = start(
      [reference.url, '--out', out, '--case', 'ForgotPassword/authorization/unsigned', '--rate', '4/s'],
      folder(),
    )
    while ((await there()).length < 2) await sleep(20)
    process.kill(reaperOf(run.pid), 'SIGKILL')
    run.kill('SIGKILL')
    await run.ended
    const left = (await there()).filter((name) => name !== foreign)
    const [ledger = ''] = readdirSync(out).filter((name) => name.startsWith('created-'))
    expect(JSON.parse(readFileSync(join(out, ledger), 'utf8').split('\n')[0] ?? '')).toMatchObject({
      event: 'run',
      url: reference.url,
      run: ledger.slice('created-'.length, -'.ndjson'.length),
      pid: run.pid,
    })
    expect(left.length).toBeGreaterThan(0)

    const { code, stdout, stderr } = await clean('--out', out)
    expect(stdout).toMatch(/^removed \d+ pools? of run [0-9a-f]{8}(:|, as in) \S+\n/)
    expect(stdout).toContain(`removed ${ledger}: nothing in it is left\n`)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(await there()).toEqual([foreign])
    expect(existsSync(join(out, ledger))).toBe(false)
  })

  it('is found by its name where nobody knows whether it was made', async () => {
    const out = folder()
    const name = `poolproof-${RUN}-1`
    createLedger(ledgerOf(out, [await make('of a case of the run')])).write({ event: 'creating', kind: 'pool', name })
    await make(name)
    const { code, stdout } = await clean('--out', out)
    expect(stdout).toContain(`removed 2 pools of run ${RUN}, as in `)
    expect(code).toBe(0)
    expect(await there()).toEqual([])
  })

  it('is only told with --dry-run', async () => {
    const out = folder()
    const name = `poolproof-${RUN}-1`
    const file = ledgerOf(out, [await make('of a case of the run')])
    await make(name)
    const before = readFileSync(file, 'utf8')
    const { code, stdout } = await clean('--out', out, '--dry-run')
    expect(stdout).toMatch(new RegExp(`^would remove 2 pools of run ${RUN}, as in \\S+\n$`))
    expect(code).toBe(0)
    expect(await there()).toHaveLength(2)
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('stays on the books where the target does not remove it', async () => {
    const out = folder()
    const id = await make(`poolproof-${RUN}-1`)
    const file = ledgerOf(out, [id])
    const target = await but('DeleteUserPool', 'InvalidParameterException')
    const moved = createLedger(join(out, `created-${OTHER}.ndjson`), { run: OTHER, url: target.url, pid: GONE })
    moved.write({ event: 'created', kind: 'pool', id })
    const { code, stdout, stderr } = await poolproof(['clean', target.url, '--out', out])
    target.close()
    const reason = 'DeleteUserPool answered 400 InvalidParameterException'
    expect(stdout).toContain(`left 1 pool of run ${OTHER}: ${id} (${reason}`)
    expect(stdout).toContain(`left created-${RUN}.ndjson alone: it is of ${reference.url}, not of ${target.url}\n`)
    expect(stderr).toMatch(/^poolproof: \S+ may not be clean: pool \S+ is left: DeleteUserPool answered [^\n]+\n$/)
    expect(code).toBe(2)
    expect([existsSync(moved.file), existsSync(file)]).toEqual([true, true])
    expect(await there()).toHaveLength(1)
  })
})

describe('without a ledger', () => {
  const foreign = ['poolproof-20260724-staging', 'poolproof-notours', 'poolproofx']

  it('only what bears the name that a run gives is removed, and nothing young', async () => {
    for (const name of foreign) await make(name, TWO_HOURS)
    for (const rest of ['1', '2', 'k3f9x-1']) await make(`poolproof-${RUN}-${rest}`, TWO_HOURS)
    const young = [`poolproof-${OTHER}-1`, `poolproof-${OTHER}-2`]
    await make(young[0] ?? '', TWO_HOURS)
    await make(young[1] ?? '')

    const first = await clean()
    expect(first.stdout).toContain(`removed 3 pools of run ${RUN}, as in poolproof-${RUN}-`)
    expect(first.stdout).toMatch(
      new RegExp(`left 2 pools of run ${OTHER}, as in \\S+ \\(less than an hour old, .*--run ${OTHER} removes`),
    )
    expect(first.stderr).toContain(`may not be clean: things of run ${OTHER} are left`)
    expect(first.code).toBe(2)
    expect(await there()).toEqual([...foreign, ...young].toSorted())

    const second = await clean('--run', OTHER)
    expect(second.stdout).toContain(`removed 2 pools of run ${OTHER}`)
    expect(second.code).toBe(0)
    expect(await there()).toEqual(foreign)

    const third = await clean()
    expect(third.stdout).toBe(`nothing of poolproof was found at ${reference.url}\n`)
    expect(third.code).toBe(0)
  })

  it('--all removes what is young, too; --run nothing of another run', async () => {
    await make(`poolproof-${RUN}-1`)
    await make(`poolproof-${OTHER}-1`, TWO_HOURS)
    await make('poolproofx')
    expect((await clean('--run', RUN)).code).toBe(0)
    expect(await there()).toEqual([`poolproof-${OTHER}-1`, 'poolproofx'])
    await make(`poolproof-${RUN}-1`)
    expect((await clean('--all')).code).toBe(0)
    expect(await there()).toEqual(['poolproofx'])
  })

  it('a target that does not list its pools cannot be called clean', async () => {
    const target = await but('ListUserPools', 'NotAuthorizedException')
    const { code, stdout } = await poolproof(['clean', target.url])
    target.close()
    expect(stdout).toContain('which pools are there cannot be seen: ListUserPools answered 400 NotAuthorizedException')
    expect(code).toBe(2)
  })
})

describe('a ledger', () => {
  it('of another target is not used', async () => {
    const out = folder()
    const id = await make('of a case of the run')
    const file = ledgerOf(out, [id], { url: 'https://staging.example.com' })
    const { stdout } = await clean('--out', out)
    expect(stdout).toBe(
      `left created-${RUN}.ndjson alone: it is of https://staging.example.com, not of ${reference.url}\n`,
    )
    expect(existsSync(file)).toBe(true)
    expect(await there()).toHaveLength(1)
  })

  it('that does not say of which target it is is not used', async () => {
    const out = folder()
    const ledger = createLedger(join(out, `created-${RUN}.ndjson`))
    ledger.write({ event: 'created', kind: 'pool', id: await make('of a case of the run') })
    const { code, stdout } = await clean('--out', out)
    expect(stdout).toBe(`left created-${RUN}.ndjson alone: it does not say of which target it is\n`)
    expect(code).toBe(2)
    expect(await there()).toHaveLength(1)
  })

  it('of a run at work is left to it, and what bears its name, until it is named', async () => {
    const out = folder()
    const file = ledgerOf(out, [await make('of a case of the run')], { pid: process.pid })
    await make(`poolproof-${RUN}-1`, TWO_HOURS)
    const first = await clean('--out', out, '--all')
    expect(first.stdout).toContain(`left 1 pool of run ${RUN}: poolproof-${RUN}-1 (the run is at work)\n`)
    expect(first.stdout).toContain(`run ${RUN} is at work, as process ${process.pid}`)
    expect(first.code).toBe(0)
    expect(existsSync(file)).toBe(true)
    expect(await there()).toHaveLength(2)
    expect((await clean('--out', out, '--run', RUN)).code).toBe(0)
    expect(await there()).toEqual([])
    expect(existsSync(file)).toBe(false)
  })

  it('of a target that died with its run is removed', async () => {
    const out = folder()
    const file = join(out, `created-${RUN}.ndjson`)
    createLedger(file, { run: RUN, pid: GONE }).write({ event: 'created', kind: 'pool', id: 'us-east-1_1' })
    const { code, stdout } = await clean('--out', out)
    expect(stdout).toBe(`removed created-${RUN}.ndjson: nothing in it is left\n`)
    expect(code).toBe(0)
    expect(existsSync(file)).toBe(false)
  })
})

describe('what cannot be cleaned is told in one line', () => {
  it.each([
    [['http://127.0.0.1:1'], 'http://127.0.0.1:1 cannot be reached'],
    [['http://127.0.0.1:1', '--run', 'x'], '--run wants the id of a run, 8 hex digits'],
    [['http://127.0.0.1:1', '--run', RUN, '--all'], '--run and --all together'],
    [['http://127.0.0.1:1', '--seed', '3'], "unknown option '--seed'"],
    [[], 'clean wants the URL of a target'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await poolproof(['clean', ...args])
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^poolproof: [^\n]+\n$/)
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('and the targets of the ledgers are named', async () => {
    const out = folder()
    ledgerOf(out, ['us-east-1_1'])
    const { code, stderr } = await poolproof(['clean', '--out', out])
    expect(stderr).toBe(`poolproof: clean wants the URL of a target: ${out} has ledgers of ${reference.url}\n`)
    expect(code).toBe(2)
  })
})
