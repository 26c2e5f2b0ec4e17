/** What of an operation's success does not follow from the description: one file an operation, found by its path. */
import { loadFolder } from '../world/load.ts'
import type { Exception } from './success.ts'

const EXCEPTIONS = await load()

async function load(): Promise<Map<string, Exception>> {
  // Operations begin with a capital letter; this room's own files do not.
  const modules = await loadFolder('operations', (name) => /^[A-Z]/.test(name))
  return new Map(modules.map(({ name, module }) => [name, module['exception'] as Exception]))
}

export function exceptionOf(operation: string): Exception {
  return EXCEPTIONS.get(operation) ?? {}
}
