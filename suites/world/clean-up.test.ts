import { describe, expect, it, vi } from 'vitest'
import { caller, cleanUp } from './clean-up.ts'
import { readRemains } from './ledger.ts'
import { listPools } from './list-pools.ts'
import { answered, onReference, silence } from './on-reference.helper.ts'
import { createWorld } from './provision.ts'
import type { Caller } from './set-up.ts'

const { wire, but, newLedger } = await onReference()

const kind = 'pool'
const NOTHING = { removed: [], left: [], perhaps: [] }
/** The pools of the target whose names start so. */
const pools = (prefix: string, on: Caller = wire) => listPools(caller(on), prefix)
const ownPool = async (run: string, ledger = newLedger(), on: Caller = wire): Promise<string> =>
  (await createWorld({ run, ledger })(on, 1).get({ pool: {} })).pool.id

describe('a clean-up', () => {
  it('removes every pool of the run, and nothing else; a second one has nothing to do', async () => {
    const ledger = newLedger()
    const { get } = createWorld({ run: 'c1', ledger })(wire, 1)
    const kept = await ownPool('c10')
    const made = await Promise.all([
      get({ user: { email: 'verified' }, group: {} }),
      get({ client: {} }, { own: ['pool'] }),
      get({ pool: {} }, { own: ['pool'] }),
    ])
    const done = await cleanUp({ wire, ledgerFile: ledger.file, run: 'c1' })
    expect(done.left).toEqual([])
    expect(done.removed.map(({ id }) => id).sort()).toEqual(made.map(({ pool }) => pool?.id).sort())
    expect(await pools('poolproof-c1')).toMatchObject([{ name: 'poolproof-c10-1', id: kept }])
    const before = wire.requests()
    expect(await cleanUp({ wire, ledgerFile: ledger.file, run: 'c1' })).toEqual(NOTHING)
    // One look at what is there.
    expect(wire.requests()).toBe(before + 1)
    expect(await cleanUp({ wire, ledgerFile: newLedger().file, run: 'c1' })).toEqual(NOTHING)
    expect(wire.requests()).toBe(before + 1)
  })

  it('removes a domain before its pool, also one that a case made by itself', async () => {
    const ledger = newLedger()
    const { get } = createWorld({ run: 'ca', ledger })(wire, 1)
    const { pool } = await get({ domain: {} })
    const { pool: other } = await get({ pool: {} }, { own: ['pool'] })
    await wire.call('CreateUserPoolDomain', { UserPoolId: other.id, Domain: 'of-a-case' })
    const done = await cleanUp({ wire, ledgerFile: ledger.file, run: 'ca' })
    expect(done.left).toEqual([])
    expect(done.removed.map(({ id }) => id).sort()).toEqual([pool?.id, other.id].sort())
    expect(await pools('poolproof-ca')).toEqual([])
  })

  it('says why a pool is left whose domain cannot be removed', async () => {
    const ledger = newLedger()
    const { pool } = await createWorld({ run: 'cb', ledger })(wire, 1).get({ domain: {} })
    const stubborn = but({ DeleteUserPoolDomain: async () => answered(400, { __type: 'InvalidParameterException' }) })
    const { left } = await cleanUp({ wire: stubborn, ledgerFile: ledger.file, run: 'cb' })
    expect(left).toMatchObject([
      { kind, what: pool?.id, reason: expect.stringContaining('It has a domain configured') },
    ])
  })

  it('counts a pool that is gone already as removed', async () => {
    const ledger = newLedger()
    const id = await ownPool('c2', ledger)
    await wire.call('DeleteUserPool', { UserPoolId: id })
    expect(await cleanUp({ wire, ledgerFile: ledger.file, run: 'c2' })).toEqual({ ...NOTHING, removed: [{ kind, id }] })
  })

  it('removes what a case made by itself, of whatever name', async () => {
    const ledger = newLedger()
    const { response } = await wire.call('CreateUserPool', { PoolName: 'of-a-case' })
    const { Id: id } = (response.json as { UserPool: { Id: string } }).UserPool
    ledger.write({ event: 'created', kind, id })
    expect((await cleanUp({ wire, ledgerFile: ledger.file, run: 'c9' })).removed).toEqual([{ kind, id }])
    expect(await pools('of-a-case')).toEqual([])
  })

  it('finds a pool whose creation got no answer', async () => {
    const ledger = newLedger()
    // The target makes the pool, but its answer never comes.
    const deaf = but({ CreateUserPool: async (input) => (await wire.call('CreateUserPool', input), silence()) })
    await expect(ownPool('c3', ledger, deaf)).rejects.toThrow('nobody')
    const done = await cleanUp({ wire, ledgerFile: ledger.file, run: 'c3' })
    expect(done).toEqual({ ...NOTHING, removed: [{ kind, id: expect.any(String) }] })
    expect(await pools('poolproof-c3-')).toEqual([])
    expect(readRemains(ledger.file)).toMatchObject({ there: [], unsure: [] })
  })

  it('waits for a pool that the target is still creating', async () => {
    const ledger = newLedger()
    ledger.write({ event: 'creating', kind, name: 'poolproof-c4-1' })
    setTimeout(() => void wire.call('CreateUserPool', { PoolName: 'poolproof-c4-1' }), 100)
    const done = await cleanUp({ wire, ledgerFile: ledger.file, run: 'c4' })
    expect(done).toEqual({ ...NOTHING, removed: [{ kind, id: expect.any(String) }] })
  })

  it('settles that a pool was never created where the target has said that it failed', async () => {
    const ledger = newLedger()
    ledger.write({ event: 'creating', kind, name: 'poolproof-c5-1' })
    ledger.write({ event: 'broke-down', kind, name: 'poolproof-c5-1' })
    expect(await cleanUp({ wire, ledgerFile: ledger.file, run: 'c5' })).toEqual(NOTHING)
    expect(readRemains(ledger.file).unsure).toEqual([])
  })

  it('does not settle one that may come yet, until it is too late for that', async () => {
    const ledger = newLedger()
    ledger.write({ event: 'creating', kind, name: 'poolproof-c8-1' })
    const { perhaps } = await cleanUp({ wire, ledgerFile: ledger.file, run: 'c8', patienceMs: 600 })
    expect(perhaps).toMatchObject([{ kind, what: 'poolproof-c8-1' }])
    expect(readRemains(ledger.file).unsure).toHaveLength(1)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
    expect(await cleanUp({ wire, ledgerFile: ledger.file, run: 'c8' })).toEqual(NOTHING)
    vi.restoreAllMocks()
    expect(readRemains(ledger.file).unsure).toEqual([])
  })

  it('finds what the target made without a word, as where a request came twice', async () => {
    const ledger = newLedger()
    await ownPool('ca', ledger)
    await wire.call('CreateUserPool', { PoolName: 'poolproof-ca-1' })
    expect((await cleanUp({ wire, ledgerFile: ledger.file, run: 'ca' })).removed).toHaveLength(2)
    expect(await pools('poolproof-ca-')).toEqual([])
  })

  it('finds what a case asked for under a name of its own, and nothing of that name that was there before', async () => {
    await wire.call('CreateUserPool', { PoolName: 'x' })
    const old = await pools('x')
    const ledger = newLedger()
    ledger.write({ event: 'creating', kind, name: 'x' })
    const list = but({
      ListUserPools: async () => {
        const made = { Id: 'us-east-1_new', Name: 'x', CreationDate: Date.now() / 1_000 }
        const kept = { Id: old[0]?.id, Name: 'x', CreationDate: Date.now() / 1_000 - 60 }
        return answered(200, { UserPools: [kept, ...(asked.length === 0 ? [made] : [])] })
      },
      DeleteUserPool: async (input) => (asked.push(input), answered(200, {})),
    })
    const asked: unknown[] = []
    const { removed } = await cleanUp({ wire: list, ledgerFile: ledger.file, run: 'cb' })
    expect(removed).toEqual([{ kind, id: 'us-east-1_new' }])
    expect(asked).toEqual([{ UserPoolId: 'us-east-1_new' }])
  })

  it.each([
    ['200', () => answered(200, {})],
    ['404', () => answered(404, { __type: 'ResourceNotFoundException' })],
  ])('does not believe a target that answers %s to DeleteUserPool and lists the pool', async (_, lie) => {
    const ledger = newLedger()
    const id = await ownPool('cc', ledger)
    const { removed, left } = await cleanUp({ wire: but({ DeleteUserPool: lie }), ledgerFile: ledger.file, run: 'cc' })
    expect(removed).toEqual([])
    expect(left).toMatchObject([{ kind, what: id, reason: expect.stringContaining('still listed') as string }])
    expect((await cleanUp({ wire, ledgerFile: ledger.file, run: 'cc' })).removed).toEqual([{ kind, id }])
  })

  it.each([
    ['cuts the connection', silence],
    ['breaks down', () => answered(500, { __type: 'InternalErrorException' })],
  ])('sees that a target has removed what it %s over', async (_, then) => {
    const ledger = newLedger()
    const id = await ownPool('cd', ledger)
    const rude = but({ DeleteUserPool: async (input) => (await wire.call('DeleteUserPool', input), then()) })
    const done = await cleanUp({ wire: rude, ledgerFile: ledger.file, run: 'cd' })
    expect(done).toEqual({ ...NOTHING, removed: [{ kind, id }] })
    expect(readRemains(ledger.file).there).toEqual([])
  })

  it('sees what a target keeps, says that it removed, and does not list', async () => {
    const ledger = newLedger()
    const ids = [await ownPool('ce', ledger), await ownPool('ce', ledger)]
    const liar = but({
      DeleteUserPool: () => answered(200, {}),
      ListUserPools: () => answered(200, { UserPools: [] }),
    })
    const { removed, left } = await cleanUp({ wire: liar, ledgerFile: ledger.file, run: 'ce' })
    expect(removed).toEqual([])
    expect(left).toMatchObject(
      ids.map((what) => ({ kind, what, reason: expect.stringContaining('still there') as string })),
    )
    expect((await cleanUp({ wire, ledgerFile: ledger.file, run: 'ce' })).removed).toHaveLength(2)
  })

  it('tells what it could not remove, and leaves it on the books', async () => {
    const ledger = newLedger()
    const id = await ownPool('c6', ledger)
    const refusing = but({
      DeleteUserPool: () => answered(400, { __type: 'InvalidParameterException', message: 'protected' }),
    })
    expect(await cleanUp({ wire: refusing, ledgerFile: ledger.file, run: 'c6' })).toEqual({
      ...NOTHING,
      left: [{ kind, what: id, reason: 'DeleteUserPool answered 400 InvalidParameterException: protected' }],
    })
    const gone = but({ DeleteUserPool: silence })
    expect((await cleanUp({ wire: gone, ledgerFile: ledger.file, run: 'c6' })).left).toEqual([
      { kind, what: id, reason: 'nobody is there' },
    ])
    expect((await cleanUp({ wire, ledgerFile: ledger.file, run: 'c6' })).removed).toEqual([{ kind, id }])
  })

  it.each([
    ['is silent', silence, 'nobody is there'],
    ['cannot list pools', () => answered(500, { __type: 'Unsupported' }), 'ListUserPools answered 500 Unsupported'],
    [
      'lists what is no pool',
      () => answered(200, { UserPools: [null] }),
      'ListUserPools answered 200 without the Id and the Name of each pool',
    ],
    [
      'lists without end',
      () => answered(200, { UserPools: [], NextToken: 't' }),
      'ListUserPools answered 200 without a last page',
    ],
  ])('tells that it cannot see what a target made that %s', async (_, list, reason) => {
    const ledger = newLedger()
    ledger.write({ event: 'creating', kind, name: 'poolproof-c7-1' })
    expect(await cleanUp({ wire: but({ ListUserPools: list }), ledgerFile: ledger.file, run: 'c7' })).toEqual({
      ...NOTHING,
      left: [
        {
          kind,
          what: 'poolproof-c7-1',
          reason: expect.stringMatching(`^whether it was created cannot be seen: ${reason}`),
        },
      ],
    })
  })
})

describe('a list of pools', () => {
  it('is read page by page', async () => {
    const asked: unknown[] = []
    const pages = [
      '{"UserPools":[{"Id":"1","Name":"a-1"}],"NextToken":"n"}',
      '{"UserPools":[{"Id":"3","Name":"a-3","CreationDate":5},{"Id":"4","Name":"b"}]}',
    ]
    const list = (input: unknown) => (asked.push(input), answered(200, pages.shift() ?? '{}'))
    expect(await pools('a-', but({ ListUserPools: list }))).toEqual([
      { name: 'a-1', id: '1' },
      { name: 'a-3', id: '3', createdAt: 5 },
    ])
    expect(asked).toEqual([{ MaxResults: 60 }, { MaxResults: 60, NextToken: 'n' }])
  })

  it('that never ends is left', async () => {
    let read = 0
    const list = () => answered(200, `{"UserPools":[],"NextToken":"${(read += 1)}"}`)
    await expect(pools('a', but({ ListUserPools: list }))).rejects.toThrow('without a last page')
    expect(read).toBe(200)
    const stuck = () => ((read += 1), answered(200, '{"UserPools":[],"NextToken":"same"}'))
    await expect(pools('a', but({ ListUserPools: stuck }))).rejects.toThrow('without a last page')
    expect(read).toBe(202)
  })

  it.each(['{}', '{"UserPools":"?"}', '{"UserPools":[{"Id":"1"}]}', '{"UserPools":[{"Id":2,"Name":"a"}]}'])(
    'is not believed where it is %s',
    async (body) => {
      await expect(pools('a', but({ ListUserPools: () => answered(200, body) }))).rejects.toThrow('without')
    },
  )
})
