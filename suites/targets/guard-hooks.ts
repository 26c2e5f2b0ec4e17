/** The user's hooks, held to what they promise: what goes wrong in one is neither the target's fault nor the suite's. */
import { setTimeout as sleep } from 'node:timers/promises'
import { SuiteError } from '../../spec/errors.ts'
import type { Delivery, HookName, Hooks } from './adapter.ts'

/** A hook that takes longer is stuck. */
const LIMIT_MS = 30_000

type AnyHook = (argument: unknown) => Promise<unknown>

/**
 * The same hooks, each of which throws SuiteError `hook-failed`, naming itself, where it throws, takes longer than
 * `limitMs`, or returns something else than it has to. What is no function is left to `mergeHooks` to refuse.
 */
export function guardHooks(hooks: Hooks, limitMs = LIMIT_MS): Hooks {
  const guarded = Object.entries(hooks).map(([name, hook]: [string, unknown]) => {
    if (typeof hook !== 'function') return [name, hook]
    return [name, (argument: unknown) => guard(name as HookName, hook as AnyHook, argument, limitMs)]
  })
  return Object.fromEntries(guarded) as Hooks
}

async function guard(name: HookName, hook: AnyHook, argument: unknown, limitMs: number): Promise<unknown> {
  const timer = new AbortController()
  const late = sleep(limitMs, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw failed(name, `did not end within ${limitMs / 1000} s`)
  })
  late.catch(() => undefined)
  try {
    const value = await Promise.race([Promise.resolve(argument).then(hook), late])
    return name === 'readCode' ? delivery(value) : undefined
  } catch (error) {
    if (error instanceof SuiteError) throw error
    throw failed(name, `failed: ${error instanceof Error ? error.message : String(error)}`, error)
  } finally {
    timer.abort()
  }
}

function delivery(value: unknown): Delivery | undefined {
  if (value === undefined || value === null) return undefined
  const { code, medium, destination } = value as Partial<Delivery>
  const fits = typeof code === 'string' && typeof destination === 'string' && (medium === 'EMAIL' || medium === 'SMS')
  if (fits) return { code, medium, destination }
  const wanted = "{ code: string, medium: 'EMAIL' | 'SMS', destination: string } or undefined"
  throw failed('readCode', `returned something else than ${wanted}`)
}

function failed(name: HookName, what: string, cause?: unknown): SuiteError {
  return new SuiteError('hook-failed', `the hook ${name} ${what}`, { cause })
}
