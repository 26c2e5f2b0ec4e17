/** A package's command, found where the package is installed. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { SuiteError } from '../../spec/errors.ts'

/**
 * The absolute path of the command that the package is named after.
 * @param from files or file URLs to resolve the package from, in this order.
 * @throws SuiteError `emulator-missing`, saying how to install it.
 */
export function findBin(name: string, from: readonly string[]): string {
  for (const start of from) {
    try {
      const manifest = createRequire(start).resolve(`${name}/package.json`)
      const { bin } = createRequire(manifest)(manifest) as { bin: string | Record<string, string> }
      return join(dirname(manifest), typeof bin === 'string' ? bin : (bin[name] ?? ''))
    } catch {
      continue
    }
  }
  throw new SuiteError('emulator-missing', `the emulator ${name} is not installed here: npm install --save-dev ${name}`)
}
