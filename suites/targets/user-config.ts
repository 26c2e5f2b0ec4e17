/** `poolproof.config.ts`: what a user says about a target once, instead of at every run, and the hooks that it has. */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SuiteError } from '../../spec/errors.ts'
import type { Hooks } from './adapter.ts'
import { HOOK_NAMES } from './adapter.ts'

/** Every option of `poolproof run` by its long name, the URL, and the hooks. The command line wins. */
export interface Config {
  url?: string
  hooks?: Hooks
  operation?: string | string[]
  suite?: string | string[]
  case?: string | string[]
  edition?: string
  statuses?: 'wire' | 'modeled' | 'numbered'
  level?: 'must' | 'should' | 'may'
  seed?: number
  runs?: number
  concurrency?: number
  /** As in `5/s`. */
  rate?: string
  /** As in `['requests=5000', 'messages=40']`. */
  budget?: string | string[]
  /** Milliseconds. */
  timeout?: number
  out?: string
  reporter?: string | string[]
  emulator?: string
  region?: string
  profile?: string
}

const KEYS =
  'url hooks operation suite case edition statuses level seed runs concurrency rate budget timeout out reporter emulator region profile'.split(
    ' ',
  )

const FILES = ['ts', 'js', 'mjs'].map((extension) => `poolproof.config.${extension}`)

/** Gives an editor the types; returns what it was given. */
export function defineConfig(config: Config): Config {
  return config
}

/** The config file in `folder`, if there is one. */
export function findUserConfig(folder: string): string | undefined {
  return FILES.map((name) => join(folder, name)).find((file) => existsSync(file))
}

/**
 * Reads a config file. What the values of its options are worth is left to those who read options.
 * @param file absolute path
 * @throws SuiteError `bad-config` naming the file: it is not there, cannot be loaded, or holds what nobody knows.
 */
export async function loadUserConfig(file: string): Promise<Config> {
  const config = await load(file)
  const name = basename(file)
  if (!isObject(config))
    throw bad(`${name}: it has no object as its default export: write export default defineConfig({ ... })`)
  const unknown = Object.keys(config).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) throw bad(`${name}: there is no setting "${unknown}"; there are: ${KEYS.join(', ')}`)
  checkHooks(config['hooks'] ?? {}, name)
  return config
}

/**
 * The hooks of a config file, none where it has none.
 * @throws SuiteError `bad-config`
 */
export async function loadUserHooks(file: string): Promise<Hooks> {
  return (await loadUserConfig(file)).hooks ?? {}
}

function checkHooks(hooks: unknown, name: string): void {
  if (!isObject(hooks)) throw bad(`${name}: hooks is not an object of functions`)
  for (const [key, hook] of Object.entries(hooks)) {
    if (!(HOOK_NAMES as readonly string[]).includes(key)) {
      throw bad(`${name}: there is no hook "${key}"; there are: ${HOOK_NAMES.join(', ')}`)
    }
    if (typeof hook !== 'function') throw bad(`${name}: the hook ${key} is not a function`)
  }
}

async function load(file: string): Promise<unknown> {
  if (!existsSync(file)) throw bad(`there is no config file ${file}: name one that exists with --config`)
  const { createJiti } = await import('jiti')
  // `import { defineConfig } from 'poolproof'` has to work where poolproof is not installed beside the config (npx).
  const alias = { poolproof: fileURLToPath(import.meta.url) }
  // With its interop, a file without a default export would have itself for one.
  const jiti = createJiti(file, { fsCache: false, moduleCache: false, interopDefault: false, alias })
  try {
    const module = await jiti.import<Record<string, unknown>>(file)
    return module['default']
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw bad(`${basename(file)} cannot be loaded: ${why.replace(/\s+/g, ' ').trim().slice(0, 300)}`, cause)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bad = (message: string, cause?: unknown): SuiteError => new SuiteError('bad-config', message, { cause })
