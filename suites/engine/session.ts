/** One run against one target, seen from where the cases run: its wire, its world, its hooks. */
import { startTriggers } from '../../fixtures/triggers/triggers.ts'
import { describe } from '../../spec/describe.ts'
import { loadEdition } from '../../spec/edition.ts'
import type { CaseRecord, Profile } from '../../spec/record.ts'
import type { Case } from './case.ts'
import { judge } from './judge.ts'
import type { Hooks } from '../targets/adapter.ts'
import { asOwn } from './bad-moment.ts'
import { noting } from './noting.ts'
import type { Pressure } from './pressure.ts'
import { watchPressure } from './pressure.ts'
import type { Silence } from './silence.ts'
import { watchSilence } from './silence.ts'
import { watchSupport } from './support.ts'
import { attach } from '../targets/attach.ts'
import type { TargetDescriptor } from '../targets/attach.ts'
import { guardHooks } from '../targets/guard-hooks.ts'
import { mergeHooks } from '../targets/hooks.ts'
import { serialise } from '../wire/aws-json.ts'
import { isQuotaUsedUp, withBackOff } from '../wire/back-off.ts'
import type { Wire } from '../wire/client.ts'
import { createWire } from '../wire/client.ts'
import type { WireOptions } from '../wire/client.ts'
import type { Exchange } from '../wire/exchange.ts'
import { HARMLESS } from '../wire/harmless.ts'
import { quote } from '../wire/shell.ts'
import { createLedger } from '../world/ledger.ts'
import type { Origin } from '../world/ledger.ts'
import { createWorld } from '../world/provision.ts'
import { pressed } from '../world/pressed.ts'
import type { Skip } from '../world/skip.ts'
import { watchEnvelope } from './seen.ts'

/** JSON, so that it can be handed to a worker thread. */
export interface SessionSettings {
  target: TargetDescriptor
  edition: string
  profile: Profile
  /** Of the run; each case derives its own. */
  seed: number
  /** Values per generated case. */
  runs: number
  /** Messages to people are counted: what need not be sent twice is not. */
  thrifty?: boolean
  /** Names everything that the run creates. */
  runId: string
  ledgerFile: string
  wire: Omit<WireOptions, 'url' | 'profile' | 'edition'>
  /** Where the target was told to invoke its triggers, if that had to be known before it started. */
  triggersPort?: number
  /** What to type before `--case ID` to judge a case of this run again. */
  replay: string
}

export interface Session {
  judge: (one: Case) => Promise<CaseRecord>
  /** Requests sent so far, the world's included. */
  requests: () => number
  close: () => Promise<void>
}

export async function openSession(settings: SessionSettings, userHooks: Hooks = {}): Promise<Session> {
  const edition = loadEdition(settings.edition)
  const line = createWire({ ...settings.wire, url: settings.target.url, profile: settings.profile, edition })
  const silence = watchSilence(() => line.call(HARMLESS.operation, HARMLESS.input))
  const pressure = watchPressure()
  const support = watchSupport(() => line.send(serialise(NOBODYS, {}, settings.profile)))
  const triggers = await startTriggers(settings.triggersPort === undefined ? {} : { port: settings.triggersPort })
  const { timeoutMs } = settings.wire
  const target = mergeHooks(await attach(settings.target, timeoutMs), guardHooks(userHooks, timeoutMs))
  await target.hooks.pointTriggersAt?.({ endpoint: triggers.endpoint })
  const ledger = createLedger(settings.ledgerFile, originOf(settings))
  const worldFor = createWorld({ run: settings.runId, ledger, hooks: target.hooks })
  const seen = watchEnvelope(edition, settings.profile)
  const hooks = target.hooks as Required<Hooks>
  const { profile, runs, thrifty = false } = settings
  const toldOnce = tellOnce()
  const common = { edition, profile, target, hooks, triggers, seen, runs, thrifty }
  return {
    requests: () => line.requests(),
    judge: async (one) => {
      const { call: ask, send, requests } = counted(line, silence, isAboutThrottling(one) ? undefined : pressure)
      const call: Wire['call'] = async (...args) => {
        const exchange = await ask(...args)
        seen.look(exchange)
        return exchange
      }
      const seed = seedOf(settings.seed, one.id)
      const operation = describe(edition, one.operation)
      const world = worldFor({ call }, seed)
      const noted = (name: string | undefined, input: unknown, ask: () => Promise<Exchange>) =>
        asOwn(() => patient(one, () => noting(ledger, name, input, ask)))
      const plainly: Wire['call'] = (...args) => noted(args[0], args[1], () => call(...args))
      const patiently: Wire['call'] = (...args) =>
        args[0] === one.operation ? support.watch(args[0], () => plainly(...args)) : plainly(...args)
      // Raw bytes may be throttled, and may make something, as any other request.
      const raw: Wire['send'] = (...args) => noted(args[1]?.operation, undefined, () => send(...args))
      const around = { ...common, world, operation, seed, call: patiently, send: raw }
      const replay = `${settings.replay} --case ${quote(one.id)} --seed ${settings.seed}`
      const judged = (some: Case) => judge(some, around, settings.seed, requests, replay)
      const known = support.lacks(one.operation)
      const record = await judged(known === undefined ? one : untried(one, known))
      if (record.because !== 'world') return toldOnce(record)
      // What the operation would act on is not there: whether there is such an operation an empty request shows as well.
      const lacking = await support.find(one.operation, () => noted(one.operation, {}, () => ask(one.operation, {})))
      return toldOnce(lacking === undefined ? record : await judged(untried(one, lacking)))
    },
    async close() {
      await line.close()
      await triggers.close()
    },
  }
}

/** No target has it. */
const NOBODYS = 'PoolproofAsksWhetherThisIsThere'

/** The case of an operation that the target does not have. */
const untried = (one: Case, why: Skip): Case => ({ ...one, needs: [], run: () => Promise.reject(why) })

/**
 * What the target does not make, or does not have, is shown once, with its answer; every other case that needs it has the
 * reason alone.
 */
function tellOnce(): (record: CaseRecord) => CaseRecord {
  const told = new Set<string | undefined>()
  return (record) => {
    if (record.because !== 'world' && record.because !== 'unsupported') return record
    const { exchange: _exchange, curl: _curl, ...rest } = record
    const known = told.has(record.reason)
    told.add(record.reason)
    return known ? rest : record
  }
}

/** A target that the run started dies with it. */
function originOf({ runId: run, target }: SessionSettings): Origin {
  return { run, ...(target.kind === 'url' ? { url: target.url } : {}), pid: process.pid }
}

/** The case that is about throttling has to see the first such answer, and nothing is to be concluded from it. */
const isAboutThrottling = ({ fault }: Case): boolean => fault === 'TooManyRequestsException'

/** A target that asks for patience gets it; one that goes on asking is no case's fault, nor its own. */
async function patient(one: Case, ask: () => Promise<Exchange>): Promise<Exchange> {
  const isAboutIt = isAboutThrottling(one)
  const exchange = await (isAboutIt ? ask() : withBackOff(ask))
  const away = isAboutIt && !isQuotaUsedUp(exchange) ? undefined : pressed(exchange)
  if (away !== undefined) throw away
  return exchange
}

/** A case's own view of the wire: counts its requests, gives up on a target that is gone, spares one that is pressed. */
function counted(
  line: Wire,
  silence: Silence,
  pressure: Pressure | undefined,
): Pick<Wire, 'call' | 'send' | 'requests'> {
  let requests = 0
  function watch(operation: string | undefined, ask: () => Promise<Exchange>): Promise<Exchange> {
    const counting = () => silence.watch(() => ((requests += 1), ask()))
    return pressure === undefined ? counting() : pressure.watch(operation, counting)
  }
  return {
    call: (...args) => watch(args[0], () => line.call(...args)),
    send: (...args) => watch(args[1]?.operation, () => line.send(...args)),
    requests: () => requests,
  }
}

/** FNV-1a of the run's seed and the case's id: the same values whatever else runs. A signed 32-bit integer. */
export function seedOf(seed: number, id: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(`${seed} ${id}`)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}
