/** The user's hooks over the target's own. */
import { SuiteError } from '../../spec/errors.ts'
import { HOOK_NAMES, type HookName, type Hooks, type Target } from './adapter.ts'

/**
 * The target with the user's hooks added, or put in the place of its own.
 * @throws SuiteError `bad-config` for a hook that nobody knows or that is no function; undefined takes a hook away.
 */
export function mergeHooks(target: Target, userHooks: Hooks): Target {
  const merged: Record<string, unknown> = { ...target.hooks }
  for (const [name, hook] of Object.entries(userHooks) as [string, unknown][]) {
    if (!HOOK_NAMES.includes(name as HookName)) {
      throw new SuiteError(
        'bad-config',
        `the config has an unknown hook "${name}": the hooks are ${HOOK_NAMES.join(', ')}`,
      )
    }
    if (hook === undefined) delete merged[name]
    else if (typeof hook === 'function') merged[name] = hook
    else throw new SuiteError('bad-config', `the config's hook ${name} is ${kindOf(hook)}: give an async function`)
  }
  return { ...target, hooks: merged as Hooks }
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
