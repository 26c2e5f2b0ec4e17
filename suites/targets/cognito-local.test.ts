import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTriggers, type Triggers } from '../../fixtures/triggers/triggers.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { createWire, type Wire } from '../wire/client.ts'
import { cleanUp } from '../world/clean-up.ts'
import { createLedger } from '../world/ledger.ts'
import { createWorld } from '../world/provision.ts'
import type { Target } from './adapter.ts'
import { attach } from './attach.ts'
import { findBin } from './find-bin.ts'
import { EMULATORS, startEmulator } from './emulators.ts'
import type { RunningTarget } from './running-target.ts'

describe('cognito-local', () => {
  let triggers: Triggers
  let emulator: RunningTarget
  let target: Target
  let wire: Wire
  beforeAll(async () => {
    triggers = await startTriggers()
    emulator = await startEmulator('cognito-local', { triggersEndpoint: triggers.endpoint })
    // What goes to a worker thread is JSON.
    target = await attach(JSON.parse(JSON.stringify(emulator.descriptor)), 2_000)
    wire = createWire({ url: target.url, profile: 'wire', edition: loadEdition(LATEST_EDITION), timeoutMs: 5_000 })
  }, 30_000)
  afterAll(async () => {
    await wire?.close()
    await emulator?.stop()
    await triggers?.close()
  })

  async function call(operation: string, input: unknown): Promise<Record<string, Record<string, string>>> {
    const { response } = await wire.call(operation, input)
    expect(response).toMatchObject({ status: 200 })
    return response.json as Record<string, Record<string, string>>
  }

  async function userWithCode() {
    const userPoolId = (await call('CreateUserPool', { PoolName: 'a' }))['UserPool']?.['Id'] ?? ''
    const client = await call('CreateUserPoolClient', { UserPoolId: userPoolId, ClientName: 'a' })
    const UserAttributes = [{ Name: 'email', Value: 'ada@example.com' }]
    await call('AdminCreateUser', {
      UserPoolId: userPoolId,
      Username: 'ada',
      MessageAction: 'SUPPRESS',
      UserAttributes,
    })
    return { userPoolId, input: { ClientId: client['UserPoolClient']?.['ClientId'], Username: 'ada' } }
  }

  it('listens on this machine only, with a directory of its own', () => {
    expect(target).toMatchObject({ name: 'cognito-local', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) })
    expect(existsSync(emulator.process?.dir ?? '')).toBe(true)
  })

  it('lets its delivered codes be read', async () => {
    const { userPoolId, input } = await userWithCode()
    const { readCode } = target.hooks
    expect(await readCode?.({ userPoolId, username: 'ada' })).toBeUndefined()
    expect(await readCode?.({ userPoolId, username: 'constructor' })).toBeUndefined()
    await call('ForgotPassword', input)
    const delivery = await readCode?.({ userPoolId, username: 'ada' })
    expect(delivery).toEqual({ code: expect.stringMatching(/^\d+$/), medium: 'EMAIL', destination: 'ada@example.com' })
    await call('ConfirmForgotPassword', { ...input, ConfirmationCode: delivery?.code, Password: 'Another-1' })
  })

  it('does not read files that are no pools', async () => {
    await expect(target.hooks.readCode?.({ userPoolId: '../config', username: 'a' })).rejects.toMatchObject({
      code: 'hook-failed',
    })
    await expect(target.hooks.readCode?.({ userPoolId: 'local_none', username: 'a' })).rejects.toMatchObject({
      code: 'hook-failed',
    })
  })

  it('invokes its triggers where it was told to at its start, and nowhere else', async () => {
    await target.hooks.pointTriggersAt?.({ endpoint: triggers.endpoint })
    const { userPoolId, input } = await userWithCode()
    await call('ForgotPassword', input)
    expect(triggers.calls(userPoolId)).toHaveLength(1)
    await expect(target.hooks.pointTriggersAt?.({ endpoint: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'hook-failed',
    })
  })

  it('holds the worlds that cases need, and lets them be removed', async () => {
    const ledger = createLedger(join(emulator.process?.dir ?? '', 'created.ndjson'))
    const { get, also } = createWorld({ run: 'e1', ledger, hooks: target.hooks })(wire, 1)
    const full = {
      pool: { sms: true, developerEmail: true, triggers: { CustomMessage: triggers.functionArn('echo') } },
      client: { secret: true, userExistenceErrors: 'ENABLED' },
    } as const
    const user = { email: 'verified', phone: 'verified' } as const
    const [have, other] = await Promise.all([get({ pool: {}, client: {}, user }), get(full)])
    expect(other.client.secret).toBeTypeOf('string')
    const users = [have.user, (await also(have, { user })).user, (await also(have, { user })).user]
    for (const { username } of users) {
      const answer = await call('ForgotPassword', { ClientId: have.client.id, Username: username })
      expect(answer['CodeDeliveryDetails']?.['DeliveryMedium']).toBe('EMAIL')
    }
    await also(have, { user: { username: 'chosen', state: 'FORCE_CHANGE_PASSWORD' } })
    await also(have, { user: { username: 'chosen' } })
    const { signIn, group } = await get({ pool: {}, signIn: {}, group: {} })
    expect([signIn.accessToken, group.name]).toEqual([expect.any(String), expect.any(String)])
    const { removed, left } = await cleanUp({ wire, ledgerFile: ledger.file, run: 'e1' })
    expect(removed.map(({ kind }) => kind)).toEqual(['pool', 'pool', 'pool'])
    expect(left).toEqual([])
  })

  it('is gone with its directory once stopped, also when stopped twice', async () => {
    const second = await startEmulator('cognito-local')
    expect((await attach(second.descriptor, 2_000)).hooks).not.toHaveProperty('pointTriggersAt')
    await second.stop()
    await second.stop()
    expect(() => process.kill(second.process?.pid ?? 0, 0)).toThrow(/ESRCH/)
    expect(existsSync(second.process?.dir ?? '')).toBe(false)
  }, 20_000)
})

describe('an emulator', () => {
  it('that does not come up is told with what it printed, and leaves nothing', async () => {
    const from = await mkdtemp(join(tmpdir(), 'poolproof-test-'))
    const folder = join(from, 'node_modules', 'cognito-local')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"name":"cognito-local","bin":{"cognito-local":"start.cjs"}}')
    await writeFile(
      join(folder, 'start.cjs'),
      'console.error(process.argv[2]); console.error("no luck"); process.exit(1)',
    )
    const error: unknown = await startEmulator('cognito-local', { from }).catch((one: unknown) => one)
    expect(error).toMatchObject({
      code: 'emulator-failed',
      message: expect.stringMatching(/^cognito-local did not start: .* no luck$/),
    })
    const dir = /: (\S+) \|/.exec((error as Error).message)?.[1] ?? ''
    expect(dir).toContain('poolproof-cognito-local-')
    expect(existsSync(dir)).toBe(false)
    await rm(from, { recursive: true })
  })

  it('that is not installed is told with how to install it', () => {
    expect(() => findBin('cognito-remote', [join(tmpdir(), 'a.js'), import.meta.url])).toThrow(
      expect.objectContaining({
        code: 'emulator-missing',
        message: expect.stringMatching(/npm install --save-dev cognito-remote$/),
      }),
    )
  })

  it('that nobody knows is refused by naming those that are known', async () => {
    expect(EMULATORS).toEqual(['cognito-local'])
    await expect(startEmulator('constructor')).rejects.toMatchObject({
      code: 'unknown-emulator',
      message: 'unknown emulator "constructor": the emulators are cognito-local',
    })
  })
})
