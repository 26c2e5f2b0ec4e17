/** From the command line and the config file to what a run needs to know, every value checked. */
import { randomInt } from 'node:crypto'
import { join, relative, resolve } from 'node:path'
import { DOCUMENT_EDITION, EDITIONS, LATEST_EDITION } from '../../spec/edition.ts'
import type { Level } from '../../spec/evidence.ts'
import type { Profile, Suite } from '../../spec/record.ts'
import { PROFILES } from '../../spec/record.ts'
import { REPORTERS } from '../../reports/reporter-names.ts'
import type { ReporterName } from '../../reports/reporter-names.ts'
import type { Selection } from '../engine/select.ts'
import { bearableBy, EMULATORS } from '../targets/emulators.ts'
import type { Config } from '../targets/user-config.ts'
import { findUserConfig, loadUserConfig } from '../targets/user-config.ts'
import { baseUrl, isLoopback, withoutSlash } from '../wire/base-url.ts'
import type { Signing } from '../wire/sign.ts'
import type { RawOptions } from './program.ts'
import { BUILT_SUITES } from './program.ts'
import { isClone } from './started.ts'
import { closest } from './suggest.ts'
import type { Reader } from './values.ts'
import type { Budget } from './budget.ts'
import { badOption, budget, oneOf, rate, someOf, text, texts, whole } from './values.ts'

/** What is to be judged. */
export type Subject = { kind: 'reference' } | { kind: 'url'; url: string } | { kind: 'emulator'; name: string }

/** What `list` needs. */
export interface Choice {
  selection: Selection
  edition: string
  statuses: Profile
  configFile?: string
}

export interface Settings extends Choice {
  subject: Subject
  /** On this machine: nobody else's service is loaded. */
  loopback: boolean
  level: Level
  seed: number
  runs: number
  concurrency: number
  ratePerSecond?: number
  /** How much the target may be asked, and how many messages may go out. */
  budget: Budget
  timeoutMs: number
  signing: Signing
  out: string
  reporters: readonly ReporterName[]
}

const LEVELS = { must: 'MUST', should: 'SHOULD', may: 'MAY' } as const

/** The live service's own mailer stops at about 50 a day. */
const DAILY_MESSAGES = 40

/** The largest seed: 31 bits. */
const MOST_SEED = 2 ** 31 - 1

/** Reads one option: the command line's value, else the config file's, else undefined. */
type PickOption = <T>(name: keyof Config & string, read: Reader<T>) => T | undefined

/** @throws SuiteError `bad-option`, `bad-config`, `bad-url` */
export async function resolveChoice(raw: RawOptions): Promise<Choice> {
  const { pick, configFile } = await sources(raw)
  return choice(pick, configFile)
}

/** @throws SuiteError `bad-option`, `bad-config`, `bad-url` */
export async function resolveSettings(url: string | undefined, raw: RawOptions): Promise<Settings> {
  const { pick, configFile } = await sources(raw)
  const subject = subjectOf(url, raw, pick)
  const loopback = subject.kind !== 'url' || isLoopback(baseUrl(subject.url))
  const region = pick('region', text)
  const profile = pick('profile', text)
  const normal = usual(subject, loopback)
  const ratePerSecond = pick('rate', rate) ?? normal.ratePerSecond
  return {
    ...choice(pick, configFile, loopback),
    subject,
    loopback,
    level: LEVELS[pick('level', oneOf(['must', 'should', 'may'] as const)) ?? 'must'],
    seed: pick('seed', whole(0, MOST_SEED, 'a seed')) ?? randomInt(MOST_SEED),
    runs: pick('runs', whole(1, 10_000, 'a number of values')) ?? (loopback ? 20 : 5),
    concurrency: pick('concurrency', whole(1, 256, 'a number of cases at once')) ?? normal.concurrency,
    ...(ratePerSecond === undefined ? {} : { ratePerSecond }),
    budget: pick('budget', budget) ?? normal.budget,
    timeoutMs: pick('timeout', whole(1, 600_000, 'milliseconds')) ?? normal.timeoutMs,
    signing: { ...(region === undefined ? {} : { region }), ...(profile === undefined ? {} : { profile }) },
    out: resolve(pick('out', text) ?? defaultOut()),
    reporters: pick('reporter', someOf(REPORTERS)) ?? REPORTERS,
  }
}

/** How a target is asked where nobody says otherwise. */
export function usual(
  subject: Subject,
  loopback: boolean,
): Pick<Settings, 'concurrency' | 'ratePerSecond' | 'budget' | 'timeoutMs'> {
  const bearable = subject.kind === 'emulator' ? bearableBy(subject.name) : undefined
  const gentle = { concurrency: 2, ratePerSecond: 5, budget: { messages: DAILY_MESSAGES } }
  return { timeoutMs: 10_000, ...(loopback ? { concurrency: bearable ?? 8, budget: {} } : gentle) }
}

async function sources(raw: RawOptions): Promise<{ pick: PickOption; configFile: string | undefined }> {
  const asked = raw['config']
  const file = asked === undefined ? findUserConfig(process.cwd()) : resolve(text(asked, '--config'))
  const config: Config = file === undefined ? {} : await loadUserConfig(file)
  const pick: PickOption = (name, read) => {
    if (raw[name] !== undefined) return read(raw[name], `--${name}`)
    return config[name] === undefined ? undefined : read(config[name], `${relative('', file ?? '')}: ${name}`)
  }
  return { pick, configFile: file }
}

function choice(pick: PickOption, configFile: string | undefined, load = true): Choice {
  const statuses = pick('statuses', oneOf(PROFILES)) ?? 'wire'
  const byDefault = statuses === 'numbered' ? DOCUMENT_EDITION : LATEST_EDITION
  return {
    selection: {
      operations: pick('operation', texts) ?? [],
      suites: pick('suite', someOf<Suite>(BUILT_SUITES)) ?? [],
      cases: pick('case', texts) ?? [],
      load,
    },
    edition: pick('edition', oneOf(EDITIONS)) ?? byDefault,
    statuses,
    ...(configFile === undefined ? {} : { configFile }),
  }
}

function subjectOf(url: string | undefined, raw: RawOptions, pick: PickOption): Subject {
  const emulator = pick('emulator', oneOf(EMULATORS))
  if (url !== undefined && raw['emulator'] !== undefined) {
    throw badOption('a URL and --emulator together name two targets: give one of them')
  }
  if (url !== undefined) return { kind: 'url', url: checkedUrl(url) }
  if (raw['emulator'] !== undefined && emulator !== undefined) return { kind: 'emulator', name: emulator }
  const configured = pick('url', text)
  if (configured !== undefined && emulator !== undefined) {
    throw badOption('url and emulator of the config file name two targets: keep one of them')
  }
  if (configured !== undefined) return { kind: 'url', url: checkedUrl(configured) }
  return emulator === undefined ? { kind: 'reference' } : { kind: 'emulator', name: emulator }
}

/** The base URL without the slash at its end. A word that is nearly a command is told so. */
function checkedUrl(url: string): string {
  const command = /^[a-z]+$/.test(url) ? closest(url, ['run', 'serve', 'list', 'plan', 'clean']) : undefined
  if (command !== undefined) throw badOption(`"${url}" is neither a command nor a URL: did you mean ${command}?`)
  return withoutSlash(baseUrl(url))
}

function defaultOut(): string {
  return isClone(resolve('')) ? join('reports', 'out') : 'poolproof-report'
}
