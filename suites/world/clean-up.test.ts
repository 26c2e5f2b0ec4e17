import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startReference, type Reference } from '../../fixtures/reference/reference.ts'
import { TransportError } from '../../spec/errors.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { createWire, type Wire } from '../wire/client.ts'
import { wireResponse } from '../wire/response.ts'
import { cleanUp } from './clean-up.ts'
import { createLedger, readRemains } from './ledger.ts'
import { listPools } from './list-pools.ts'
import { createWorld } from './provision.ts'
import type { Caller } from './set-up.ts'

let reference: Reference
let wire: Wire
beforeAll(async () => {
  reference = await startReference()
  wire = createWire({
    url: reference.url,
    profile: 'wire',
    edition: loadEdition(LATEST_EDITION),
    timeoutMs: 5_000,
    connections: 8,
  })
})
afterAll(async () => {
  await wire.close()
  await reference.close()
  rmSync(folder, { recursive: true })
})

const folder = mkdtempSync(join(tmpdir(), 'poolproof-clean-'))
let files = 0
const newLedger = () => createLedger(join(folder, `${(files += 1)}.ndjson`))

/** The wire, with some operations answered otherwise. */
const but = (changed: Record<string, (input: unknown) => ReturnType<Caller['call']>>): Caller => ({
  call: (operation, input) => changed[operation]?.(input) ?? wire.call(operation, input),
})
const answer = async (status: number, body: string) => ({
  url: 'http://h/',
  request: { method: 'POST', path: '/', headers: {}, body: Buffer.alloc(0) },
  response: wireResponse(status, {}, { bytes: Buffer.from(body), truncated: false }),
  ms: 0,
})
const silence = () => Promise.reject(new TransportError('unreachable', 'nobody is there'))

describe('a clean-up', () => {
  it('removes every pool of the run, and nothing else; a second one has nothing to do', async () => {
    const ledger = newLedger()
    const world = createWorld({ run: 'c1', ledger })(wire, 1)
    const other = createWorld({ run: 'c10', ledger: newLedger() })(wire, 1)
    const kept = await other.ownPool()
    const pools = await Promise.all([world.pool(), world.ownPool(), world.ownPool()])
    await world.user(await world.pool(), { email: 'verified' })
    const done = await cleanUp({ wire, ledgerFile: ledger.file, run: 'c1' })
    expect(done.left).toEqual([])
    expect(done.removed.sort()).toEqual(pools.map(({ userPoolId }) => userPoolId).sort())
    expect(await listPools(wire, 'poolproof-c1')).toEqual([{ name: 'poolproof-c10-1', userPoolId: kept.userPoolId }])
    const before = wire.requests()
    expect(await cleanUp({ wire, ledgerFile: ledger.file, run: 'c1' })).toEqual({ removed: [], left: [] })
    expect(wire.requests()).toBe(before)
  })

  it('counts a pool that is gone already as removed', async () => {
    const ledger = newLedger()
    const { userPoolId } = await createWorld({ run: 'c2', ledger })(wire, 1).pool()
    await wire.call('DeleteUserPool', { UserPoolId: userPoolId })
    expect(await cleanUp({ wire, ledgerFile: ledger.file, run: 'c2' })).toEqual({ removed: [userPoolId], left: [] })
  })

  it('finds a pool whose creation got no answer', async () => {
    const ledger = newLedger()
    // The target makes the pool, but its answer never comes.
    const deaf = but({ CreateUserPool: async (input) => (await wire.call('CreateUserPool', input), silence()) })
    await expect(createWorld({ run: 'c3', ledger })(deaf, 1).pool()).rejects.toThrow('nobody')
    const done = await cleanUp({ wire, ledgerFile: ledger.file, run: 'c3' })
    expect(done).toEqual({ removed: [expect.any(String)], left: [] })
    expect(await listPools(wire, 'poolproof-c3-')).toEqual([])
    expect(readRemains(ledger.file)).toEqual({ userPoolIds: [], unsure: [] })
  })

  it('waits for a pool that the target is still creating', async () => {
    const ledger = newLedger()
    ledger.write({ event: 'creating', name: 'poolproof-c4-1' })
    setTimeout(() => void wire.call('CreateUserPool', { PoolName: 'poolproof-c4-1' }), 100)
    const done = await cleanUp({ wire, ledgerFile: ledger.file, run: 'c4' })
    expect(done).toEqual({ removed: [expect.any(String)], left: [] })
  })

  it('settles that a pool was never created', async () => {
    const ledger = newLedger()
    ledger.write({ event: 'creating', name: 'poolproof-c5-1' })
    expect(await cleanUp({ wire, ledgerFile: ledger.file, run: 'c5' })).toEqual({ removed: [], left: [] })
    expect(readRemains(ledger.file).unsure).toEqual([])
  })

  it('tells what it could not remove, and leaves it on the books', async () => {
    const ledger = newLedger()
    const { userPoolId } = await createWorld({ run: 'c6', ledger })(wire, 1).pool()
    const refusing = but({
      DeleteUserPool: () => answer(400, '{"__type":"InvalidParameterException","message":"protected"}'),
    })
    expect(await cleanUp({ wire: refusing, ledgerFile: ledger.file, run: 'c6' })).toEqual({
      removed: [],
      left: [{ pool: userPoolId, reason: 'DeleteUserPool answered 400 InvalidParameterException: protected' }],
    })
    const gone = but({ DeleteUserPool: silence })
    expect((await cleanUp({ wire: gone, ledgerFile: ledger.file, run: 'c6' })).left).toEqual([
      { pool: userPoolId, reason: 'nobody is there' },
    ])
    expect((await cleanUp({ wire, ledgerFile: ledger.file, run: 'c6' })).removed).toEqual([userPoolId])
  })

  it.each([
    ['is silent', silence, 'nobody is there'],
    ['cannot list pools', () => answer(500, '{"__type":"Unsupported"}'), 'ListUserPools answered 500 Unsupported'],
  ])('tells that it cannot see what a target made that %s', async (_, list, reason) => {
    const ledger = newLedger()
    ledger.write({ event: 'creating', name: 'poolproof-c7-1' })
    expect(await cleanUp({ wire: but({ ListUserPools: list }), ledgerFile: ledger.file, run: 'c7' })).toEqual({
      removed: [],
      left: [{ pool: 'poolproof-c7-1', reason: `whether it was created cannot be seen: ${reason}` }],
    })
  })
})

describe('a list of pools', () => {
  it('is read page by page', async () => {
    const asked: unknown[] = []
    const pages = [
      '{"UserPools":[{"Id":"1","Name":"a-1"},null,{"Id":2}],"NextToken":"n"}',
      '{"UserPools":[{"Id":"3","Name":"a-3"},{"Id":"4","Name":"b"}]}',
    ]
    const list = (input: unknown) => (asked.push(input), answer(200, pages.shift() ?? '{}'))
    expect(await listPools(but({ ListUserPools: list }), 'a-')).toEqual([
      { name: 'a-1', userPoolId: '1' },
      { name: 'a-3', userPoolId: '3' },
    ])
    expect(asked).toEqual([{ MaxResults: 60 }, { MaxResults: 60, NextToken: 'n' }])
  })

  it('that never ends is left', async () => {
    let pages = 0
    const list = () => answer(200, `{"UserPools":[],"NextToken":"${(pages += 1)}"}`)
    expect(await listPools(but({ ListUserPools: list }), 'a')).toEqual([])
    expect(pages).toBe(200)
    const stuck = () => ((pages += 1), answer(200, '{"UserPools":"?","NextToken":"same"}'))
    await listPools(but({ ListUserPools: stuck }), 'a')
    expect(pages).toBe(202)
  })
})
