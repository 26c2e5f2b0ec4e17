/** Hooks held to what they promise: what goes wrong in one is neither the contract's concern nor the suite's fault. */
import { setTimeout as sleep } from 'node:timers/promises'
import { SuiteError, TransportError } from '../../spec/errors.ts'
import type { Delivery, HookName, Hooks } from './adapter.ts'

type AnyHook = (argument: unknown) => Promise<unknown>

/**
 * The same hooks, each of which throws SuiteError `hook-failed`, naming itself, where it throws, takes longer than
 * `limitMs`, or returns something else than it has to. What is no function is left to `mergeHooks` to refuse.
 * @param limitMs absent where a clock of their own runs.
 */
export function guardHooks(hooks: Hooks, limitMs?: number): Hooks {
  const guarded = Object.entries(hooks).map(([name, hook]: [string, unknown]) => {
    if (typeof hook !== 'function') return [name, hook]
    return [name, (argument: unknown) => guard(name as HookName, hook as AnyHook, argument, limitMs)]
  })
  return Object.fromEntries(guarded) as Hooks
}

async function guard(name: HookName, hook: AnyHook, argument: unknown, limitMs?: number): Promise<unknown> {
  const timer = new AbortController()
  const called = Promise.resolve(argument).then(hook)
  try {
    const value = await (limitMs === undefined ? called : Promise.race([called, late(name, limitMs, timer.signal)]))
    return name === 'readCode' ? delivery(value) : undefined
  } catch (error) {
    if (error instanceof SuiteError || error instanceof TransportError) throw error
    throw failed(name, `failed: ${error instanceof Error ? error.message : String(error)}`, error)
  } finally {
    timer.abort()
  }
}

async function late(name: HookName, limitMs: number, signal: AbortSignal): Promise<never> {
  // Nobody waits for it any more where the hook was in time.
  await sleep(limitMs, undefined, { signal, ref: false }).catch(() => new Promise(() => undefined))
  throw failed(name, `did not end within ${limitMs / 1000} s: raise --timeout, or see what holds it up`)
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
